package org.rachis.feedback.report;

import jakarta.servlet.http.HttpServletRequest;

/** Who may read the report. */
@FunctionalInterface
public interface ReportReaders {

    boolean mayRead(HttpServletRequest request);
}
