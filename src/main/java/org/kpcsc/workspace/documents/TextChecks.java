package org.kpcsc.workspace.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.kpcsc.workspace.documents.check.CheckTable;
import org.kpcsc.workspace.documents.check.WholeCheck;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.springframework.stereotype.Service;

/** Replays every document from version 0, each night and whenever it is asked for. */
@Service
public class TextChecks {

    private final WholeCheck whole;
    private final CheckTable table;

    TextChecks(WholeCheck whole, CheckTable table) {
        this.whole = whole;
        this.table = table;
    }

    /** The same as {@link #checkAll}, for the coordinator. */
    @ForCoordinator
    public TextCheck check() {
        return checkAll();
    }

    /** What the last check that came to its end has found; empty where there was none. */
    @ForCoordinator
    public Optional<TextCheck> latest() {
        return last();
    }

    /** Takes about a second for 100,000 steps; needs memory for one text and a few batches. */
    @ForApplication
    public TextCheck checkAll() {
        return whole.run(table.begin());
    }

    /** As {@link #checkAll}, for one night; empty where another node has taken that night. */
    @ForApplication
    public Optional<TextCheck> checkAt(LocalDate night) {
        return table.beginAt(night).map(whole::run);
    }

    /** As {@link #latest}. */
    @ForApplication
    public Optional<TextCheck> last() {
        return table.latest();
    }
}
