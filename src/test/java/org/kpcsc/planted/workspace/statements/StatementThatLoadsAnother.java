package org.kpcsc.planted.workspace.statements;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.kpcsc.planted.Violates;

@Entity
@Violates("aggregatesReferToOthersById")
class StatementThatLoadsAnother {

    @ManyToOne @Nullable Statement corrected;
}
