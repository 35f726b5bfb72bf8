package org.kpcsc.planted.workspace.statements.ui;

import org.kpcsc.planted.Violates;
import org.kpcsc.planted.workspace.statements.CarefulService;
import org.kpcsc.planted.workspace.statements.TrustingService;

@Violates("viewsCallNothingThatTrustsItsCaller")
record CallsWhatTrustsIt(CarefulService service, TrustingService other) {

    void act() {
        other.read();
        service.trustItsCaller();
    }
}
