package vn.langnghe.intake.domain;

import java.util.List;

/** A line about to be written, and the cards of its senders, which are written before it. */
record Draft(Feedback line, TrackingCode code, List<TrackingCode> memberCodes, List<Submitters.Card> cards) {

    Draft under(Reference reference) {
        return new Draft(line.under(reference), code, memberCodes, cards);
    }
}
