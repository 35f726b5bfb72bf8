package org.kpcsc.planted.workspace.statements.ui;

import org.kpcsc.planted.Violates;
import org.kpcsc.planted.workspace.statements.TrustingService;

@Violates("viewsCallNothingThatTrustsItsCaller")
record RefersToWhatTrustsIt(TrustingService service) {

    Runnable act() {
        return service::trustItsCaller;
    }
}
