package org.kpcsc.workspace.documents;

import java.time.Instant;
import java.util.List;

/**
 * What came of replaying every document from version 0.
 *
 * @param documents how many there were
 * @param steps how many were applied
 * @param faults empty where all is well
 */
public record TextCheck(
        Instant began, Instant ended, int documents, long steps, List<TextFault> faults) {

    public TextCheck {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
