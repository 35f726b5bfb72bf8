package org.kpcsc.planted.workspace.statements;

import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.springframework.stereotype.Service;

/** Trusts its caller, except where a method says otherwise. */
@Service
@ForApplication
public class TrustingService {

    public void trustItsCaller() {}

    @ForAnyone
    public void read() {}
}
