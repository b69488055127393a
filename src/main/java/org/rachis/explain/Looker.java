package org.rachis.explain;

import java.util.Optional;
import java.util.Set;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Criterion;

/**
 * A criterion of a finding that looks for a kind of fact, loosened in four ways, so that of a fact that was not used it
 * can be said at which of them it failed.
 *
 * @param finding the id of the finding; empty when a rule for all patterns looks for it
 * @param open whatever the date, the status and the value
 * @param timed by the date alone
 * @param standing by the status alone
 * @param valued by the value alone
 * @param within the look-back, if there is one
 */
record Looker(
        String finding,
        Set<Class<? extends Fact>> kinds,
        Criterion open,
        Criterion timed,
        Criterion standing,
        Criterion valued,
        Optional<Window> within) {

    Looker {
        kinds = Set.copyOf(kinds);
    }
}
