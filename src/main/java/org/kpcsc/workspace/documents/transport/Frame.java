package org.kpcsc.workspace.documents.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A frame encoded in UTF-8 once, the same object for everyone it goes to (docs/decisions/017). */
final class Frame {

    private final byte[] utf8;

    private Frame(byte[] utf8) {
        this.utf8 = utf8;
    }

    static Frame of(String text) {
        return new Frame(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its length in bytes. */
    int bytes() {
        return utf8.length;
    }

    ByteBuffer encoded() {
        return ByteBuffer.wrap(utf8);
    }

    String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
