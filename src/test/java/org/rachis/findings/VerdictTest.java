package org.rachis.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rachis.facts.Input;

/** The laws of Kleene's three-valued logic. */
class VerdictTest {

    private static final Verdict MET = new Verdict.Met(List.of(new Evidence.Missing("x")));
    private static final Verdict UNKNOWN = new Verdict.Unknown(Set.of(Input.OBSERVATIONS));
    private static final List<Verdict> ALL = List.of(Verdict.notMet(), UNKNOWN, MET);

    @Test
    void met_withoutEvidence_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Met(List.of()));
    }

    @Test
    void all_isTheLeastAndAnyTheGreatest() {
        for (List<Verdict> verdicts : many()) {
            int least = verdicts.stream().mapToInt(VerdictTest::rank).min().orElseThrow();
            int greatest = verdicts.stream().mapToInt(VerdictTest::rank).max().orElseThrow();
            assertThat(rank(Verdict.all(verdicts))).isEqualTo(least);
            assertThat(rank(Verdict.any(verdicts))).isEqualTo(greatest);
        }
    }

    @Test
    void deMorgan_holds() {
        for (List<Verdict> verdicts : many()) {
            List<Verdict> opposite = verdicts.stream().map(VerdictTest::not).toList();
            assertThat(rank(not(Verdict.all(verdicts)))).isEqualTo(rank(Verdict.any(opposite)));
            assertThat(rank(not(Verdict.any(verdicts)))).isEqualTo(rank(Verdict.all(opposite)));
        }
    }

    @Test
    void atLeast_isAnyForOneAndAllForEach_andFallsAsMoreAreAskedFor() {
        for (List<Verdict> verdicts : many()) {
            assertThat(rank(Verdict.atLeast(1, verdicts))).isEqualTo(rank(Verdict.any(verdicts)));
            assertThat(rank(Verdict.atLeast(verdicts.size(), verdicts))).isEqualTo(rank(Verdict.all(verdicts)));
            for (int n = 1; n < verdicts.size(); n++) {
                assertThat(rank(Verdict.atLeast(n + 1, verdicts)))
                        .isLessThanOrEqualTo(rank(Verdict.atLeast(n, verdicts)));
            }
        }
    }

    @Test
    void knowingMore_neverTurnsAnAnswer() {
        for (List<Verdict> verdicts : many()) {
            for (int i = 0; i < verdicts.size(); i++) {
                if (verdicts.get(i) instanceof Verdict.Unknown) {
                    for (Verdict learned : List.of(MET, Verdict.notMet())) {
                        List<Verdict> more = new ArrayList<>(verdicts);
                        more.set(i, learned);
                        assertThat(agree(Verdict.all(verdicts), Verdict.all(more)))
                                .isTrue();
                        assertThat(agree(Verdict.any(verdicts), Verdict.any(more)))
                                .isTrue();
                        assertThat(agree(Verdict.atLeast(2, verdicts), Verdict.atLeast(2, more)))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void unknown_namesWhatWasMissing() {
        Verdict other = new Verdict.Unknown(Set.of(Input.CONDITIONS));
        assertThat(Verdict.any(List.of(UNKNOWN, other, Verdict.notMet())))
                .isEqualTo(new Verdict.Unknown(Set.of(Input.OBSERVATIONS, Input.CONDITIONS)));
    }

    private static boolean agree(Verdict before, Verdict after) {
        return before instanceof Verdict.Unknown || rank(before) == rank(after);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.NotMet() -> 0;
            case Verdict.Unknown u -> 1;
            case Verdict.Met m -> 2;
        };
    }

    private static Verdict not(Verdict verdict) {
        return switch (verdict) {
            case Verdict.NotMet() -> MET;
            case Verdict.Unknown u -> u;
            case Verdict.Met m -> Verdict.notMet();
        };
    }

    private static List<List<Verdict>> many() {
        Random random = new Random(7);
        List<List<Verdict>> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<Verdict> verdicts = new ArrayList<>();
            for (int n = random.nextInt(5); n >= 0; n--) {
                verdicts.add(ALL.get(random.nextInt(ALL.size())));
            }
            many.add(List.copyOf(verdicts));
        }
        return many;
    }
}
