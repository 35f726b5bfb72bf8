package org.kpcsc.workspace.documents.transport;

import java.util.UUID;
import org.kpcsc.workspace.documents.EditingMode;

/** An open connection and how much of the document it has been sent; belongs to its room. */
final class Member {

    private final UUID client;
    private final long epoch;
    private final Connection connection;
    private long ordinal;
    private EditingMode told = EditingMode.READ;

    Member(UUID client, long epoch, Connection connection) {
        this.client = client;
        this.epoch = epoch;
        this.connection = connection;
    }

    UUID client() {
        return client;
    }

    long epoch() {
        return epoch;
    }

    Connection connection() {
        return connection;
    }

    /** The last batch that has been sent. */
    long ordinal() {
        return ordinal;
    }

    void sent(long upTo) {
        ordinal = upTo;
    }

    /** The mode with which the connection opens. */
    EditingMode open(boolean locked) {
        told = effective(locked);
        return told;
    }

    /** Tells the person's mode where it is another than before. */
    void tellMode(boolean locked) {
        var mode = effective(locked);
        if (mode != told) {
            told = mode;
            connection.send(Frames.mode(mode));
        }
    }

    /** Nobody changes a frozen text; one may still comment. */
    private EditingMode effective(boolean locked) {
        var permitted = connection.permitted();
        return locked && permitted.compareTo(EditingMode.COMMENT) > 0
                ? EditingMode.COMMENT
                : permitted;
    }
}
