package org.kpcsc.planted.workspace.statements;

import org.kpcsc.planted.Violates;
import org.springframework.stereotype.Service;

@Service
@Violates("everyServiceMethodSaysForWhomItIs")
class ForgetfulService {

    public void work() {}
}
