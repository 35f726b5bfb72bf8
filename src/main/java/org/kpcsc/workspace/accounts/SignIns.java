package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.ForApplication;

/** Which sign-ins hold. */
public interface SignIns {

    /** Whether that sign-in has neither ended nor run out; one indexed query. */
    @ForApplication
    boolean isLive(SignInId signIn);
}
