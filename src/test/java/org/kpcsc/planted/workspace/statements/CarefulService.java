package org.kpcsc.planted.workspace.statements;

import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.springframework.stereotype.Service;

/** Says of every method for whom it is. */
@Service
@ForAnyone
public class CarefulService {

    public void read() {}

    @ForApplication
    public void trustItsCaller() {}
}
