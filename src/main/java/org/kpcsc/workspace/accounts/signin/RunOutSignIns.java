package org.kpcsc.workspace.accounts.signin;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the sign-ins that have run out, with the devices and hours that they tell of. */
@Component
class RunOutSignIns {

    private final SignInTable signIns;

    RunOutSignIns(SignInTable signIns) {
        this.signIns = signIns;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        signIns.forgetExpired();
    }
}
