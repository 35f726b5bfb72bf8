package org.kpcsc.workspace.documents.transport;

/** Puts a long frame together again, up to its limit. */
final class Parts {

    private StringBuilder text = new StringBuilder();
    private long bytes;

    /** False where the frame is longer than a frame may be. */
    boolean add(String part) {
        bytes += Utf8.length(part);
        if (bytes > Limits.FRAME_BYTES) {
            text = new StringBuilder();
            return false;
        }
        text.append(part);
        return true;
    }

    String take() {
        var whole = text.toString();
        text = new StringBuilder();
        bytes = 0;
        return whole;
    }
}
