package vn.langnghe.platform.web;

import java.util.Optional;

/** The two exceptions our own code throws on purpose. */
class KnownTrouble implements Diagnosis {

    @Override
    public Optional<Trouble> of(Exception exception) {
        return switch (exception) {
            case InvalidInput invalid -> Optional.of(Trouble.invalid(invalid.faults()));
            case Refusal refusal -> Optional.of(Trouble.refused(refusal));
            default -> Optional.empty();
        };
    }
}
