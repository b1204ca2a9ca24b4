package vn.langnghe.routing.domain;

/** What an item is in the eyes of the law; each kind has its own deadlines. */
public enum Kind {
    COMPLAINT,
    DENUNCIATION,
    SUSPECTED_DENUNCIATION,
    PETITION,
    REFLECTION,
    REGULATION_FEEDBACK,
    BIDDING_PETITION,
    QUESTION;

    /** Whether a law of its own says how it ends, so that the answer to something else ends it not (Luật Khiếu nại, Luật Tố cáo). */
    public boolean hasItsLaw() {
        return this == COMPLAINT || restricted();
    }

    /** Luật Tố cáo, Đ8 and Đ56: who denounces, and what, is for those who handle it only. */
    public boolean restricted() {
        return switch (this) {
            case DENUNCIATION, SUSPECTED_DENUNCIATION -> true;
            case COMPLAINT, PETITION, REFLECTION, REGULATION_FEEDBACK, BIDDING_PETITION, QUESTION -> false;
        };
    }
}
