package org.kpcsc.workspace.documents.transport;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;

/** Why a connection ends; RFC 6455 leaves 4000 to 4999 to applications. */
enum Closing {
    BAD_FRAME(1008, "not a frame of the contract"),
    TOO_BIG(1009, "more than 1 MiB in one frame"),
    FAILED(1011, "the server could not do this"),
    RESTART(1012, "restart"),
    NOT_READING(1013, "this client does not read"),
    NOT_SIGNED_IN(4401, "not signed in"),
    NO_ACCESS(4403, "no access"),
    NO_SUCH_DOCUMENT(4404, "no such document"),
    CONNECTED_ELSEWHERE(4408, "connected elsewhere"),
    OUTDATED_SCHEMA(4409, "outdated schema"),
    TOO_MANY(4429, "too many requests");

    private final int code;
    private final String phrase;

    Closing(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    CloseReason reason() {
        return new CloseReason(CloseCodes.getCloseCode(code), phrase);
    }
}
