package org.kpcsc.workspace.documents.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.rendering.Pairing.Added;
import org.kpcsc.workspace.documents.rendering.Pairing.Changed;
import org.kpcsc.workspace.documents.rendering.Pairing.Removed;

/**
 * What became of what is no more is found in order, and at no cost that a long text could bring.
 */
class PairingTests {

    private static double likeness(String one, String other) {
        return one.charAt(0) == other.charAt(0) ? 1 : 0.3;
    }

    @Test
    void pairsWhatHasMostInCommonInOrder() {
        assertThat(
                        Pairing.of(
                                List.of("a1", "b1", "c1"),
                                List.of("c2", "a2", "b2"),
                                PairingTests::likeness))
                .containsExactly(
                        new Added<>("c2"),
                        new Changed<>("a1", "a2"),
                        new Changed<>("b1", "b2"),
                        new Removed<>("c1"));
    }

    @Test
    void takesWhatIsTooUnlikeForTwo() {
        assertThat(Pairing.of(List.of("a"), List.of("b"), PairingTests::likeness))
                .containsExactly(new Removed<>("a"), new Added<>("b"));
    }

    /** A table of all that could be compared would need a terabyte. */
    @Test
    void aTextThatWasRewrittenNeedsNoMoreMemoryThanItsParts() {
        var before = Collections.nCopies(400_000, "a");
        var pairs = Pairing.of(before, Collections.nCopies(300_000, "a"), PairingTests::likeness);
        assertThat(pairs).hasSize(700_000);
        assertThat(pairs.getFirst()).isEqualTo(new Removed<>("a"));
        assertThat(pairs.getLast()).isEqualTo(new Added<>("a"));
    }
}
