package vn.langnghe.tracking.subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At every start all secrets are brought under the key in use; a key that is missing is said now, not at 3 a.m. */
@Component
class SealedSecrets implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SealedSecrets.class);

    private final Subscriptions subscriptions;

    SealedSecrets(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var sealed = subscriptions.sealAnew();
        if (sealed > 0) {
            log.info("{} webhook subscriptions sealed under the key in use", sealed);
        }
    }
}
