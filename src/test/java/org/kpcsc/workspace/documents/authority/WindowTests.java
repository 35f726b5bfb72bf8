package org.kpcsc.workspace.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

class WindowTests {

    private static final UUID CLIENT = UUID.randomUUID();
    private static final Authorship AUTHOR =
            new Authorship(PersonId.create(), OrganisationId.create());

    private final List<Entry> written = new ArrayList<>();
    private final Window window = new Window();
    private Head head = new Head(WorkspaceSchema.emptyDocument(), 0, 0);

    @Test
    void tellsTheSameAfterItHasSettled() {
        write(20);
        window.settle();
        assertThat(window.since(20)).isEmpty();
        assertThat(window.since(7)).isEqualTo(written.subList(7, 20));
        assertThat(window.since(0)).isEqualTo(written);
    }

    @Test
    void goesOnAfterItHasSettled() {
        write(20);
        window.settle();
        write(10);
        assertThat(window.since(25)).isEqualTo(written.subList(25, 30));
        assertThat(window.since(15)).isEqualTo(written.subList(15, 30));
    }

    @Test
    void letsGoOfWhatIsOldAlsoWhereItHasSettled() {
        write(Window.REACH - 10);
        window.settle();
        assertThat(window.reaches(0)).isTrue();
        write(20);
        window.settle();
        assertThat(window.reaches(8)).isFalse();
        assertThat(window.reaches(10)).isTrue();
        assertThat(window.since(0)).isEqualTo(written.subList(9, written.size()));
    }

    private void write(int batches) {
        for (int i = 0; i < batches; i++) {
            var steps = Lab.insert(1, String.valueOf(head.version()));
            var logged =
                    new LoggedBatch(
                            head.ordinal() + 1,
                            head.version(),
                            CLIENT,
                            head.ordinal() + 1,
                            AUTHOR,
                            Instant.EPOCH,
                            1,
                            Texts.writeSteps(steps));
            var after = steps.getFirst().apply(head.text()).orThrow();
            var entry = new Entry(logged, steps, head.text(), after, List.of());
            written.add(entry);
            window.add(List.of(entry));
            head = Head.after(entry);
        }
    }
}
