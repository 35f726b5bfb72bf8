package org.kpcsc.planted.workspace.statements.ui;

import org.kpcsc.planted.workspace.statements.TrustingService;

record ReadsWhatTrustsIt(TrustingService service) {

    void show() {
        service.read();
    }
}
