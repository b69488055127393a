package org.rachis.hooks;

/** Whether new calls are taken on: no longer, once the process is about to stop. */
@FunctionalInterface
public interface Readiness {

    boolean acceptsCalls();
}
