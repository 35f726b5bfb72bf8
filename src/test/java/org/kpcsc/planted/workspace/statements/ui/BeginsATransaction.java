package org.kpcsc.planted.workspace.statements.ui;

import org.kpcsc.planted.Violates;
import org.springframework.transaction.annotation.Transactional;

@Violates("transactionsBelongToServices")
class BeginsATransaction {

    @Transactional
    void act() {}
}
