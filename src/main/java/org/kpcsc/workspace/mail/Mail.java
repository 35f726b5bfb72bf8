package org.kpcsc.workspace.mail;

/**
 * A mail to write: which of the neutral texts, and the page that its link opens.
 *
 * <p>Nothing else goes into a mail: who reads over a shoulder or runs the mail server learns that
 * something waits, not what.
 *
 * @param kind which text
 * @param path of the page, from the site's root, as in {@code /workspace/statements}
 */
public record Mail(Kind kind, String path) {

    /** The texts there are. */
    public enum Kind {
        /** Something waits for a person who has an account. */
        WAITING,
        /** A link that works once: an invitation, a new password, an answer. */
        ONE_USE_LINK
    }

    /** Throws {@link IllegalArgumentException} where the path does not begin with one slash. */
    public Mail {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("a path from the site's root");
        }
    }

    public static Mail waiting(String path) {
        return new Mail(Kind.WAITING, path);
    }

    public static Mail oneUseLink(String path) {
        return new Mail(Kind.ONE_USE_LINK, path);
    }
}
