package org.kpcsc.workspace.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTextTests {

    private static final Schema SCHEMA = WorkspaceSchema.version1();

    @Test
    void staysTheSameTextThroughRandomEdits() {
        for (long seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            var expected = new StringBuilder("start");
            Node document = SCHEMA.node("doc", SCHEMA.node("paragraph", SCHEMA.text("start")));
            for (int edit = 0; edit < 200; edit++) {
                int from = random.nextInt(expected.length() + 1);
                int to = Math.min(expected.length(), from + random.nextInt(reach(random)));
                String typed = letters(random, random.nextInt(reach(random)));
                if (expected.length() + typed.length() == to - from) {
                    continue;
                }
                expected.replace(from, to, typed);
                document = document.replace(from + 1, to + 1, slice(typed));
                assertThat(document.textContent())
                        .as("seed %d, edit %d", seed, edit)
                        .isEqualTo(expected.toString());
            }
            assertThat(document).isEqualTo(written(expected.toString()));
            int from = random.nextInt(expected.length());
            assertThat(document.slice(from + 1, expected.length() + 1).content().child(0).text())
                    .isEqualTo(expected.substring(from));
        }
    }

    /** Mostly short; now and then longer than several pieces. */
    private static int reach(Random random) {
        return random.nextInt(10) == 0 ? 6_000 : 20;
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Slice slice(String typed) {
        return typed.isEmpty() ? Slice.EMPTY : new Slice(Fragment.of(SCHEMA.text(typed)), 0, 0);
    }

    private static Node written(String text) {
        return SCHEMA.node("doc", SCHEMA.node("paragraph", SCHEMA.text(text)));
    }
}
