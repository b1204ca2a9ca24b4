package vn.langnghe.tracking.domain.deadline;

/** What was submitted, in the sense the laws distinguish. */
public enum Kind {
    /** Khiếu nại. */
    COMPLAINT,
    /** Tố cáo. */
    DENUNCIATION,
    /** Information of a denunciation's content that is not validly one (Luật Tố cáo, Đ22, Đ25). */
    SUSPECTED_DENUNCIATION,
    /** Kiến nghị. */
    PETITION,
    /** Phản ánh. */
    REFLECTION,
    /** Phản ánh, kiến nghị về quy định hành chính (NĐ 20/2008). */
    REGULATION_FEEDBACK,
    /** Kiến nghị trong đấu thầu. */
    BIDDING_PETITION,
    /** Hỏi đáp. */
    QUESTION;

    /** Whether a law of its own says how it is resolved: who takes longer or ends it needs what that law asks for. */
    public boolean hasItsLaw() {
        return this == COMPLAINT || this == DENUNCIATION;
    }

    /** Whether more time is given by a decision with a number and a day (Luật Tố cáo 25/2018/QH14, Đ30.2, Mẫu 01). */
    public boolean extendedByDecision() {
        return this == DENUNCIATION;
    }

    /**
     * Whether the machine sends nothing, so that no message gives away who denounced (Luật Tố cáo 25/2018/QH14, Đ8, 49):
     * whatever must be told goes out on paper, and is told only once somebody says that it went. Intake, which sends the
     * messages, may be set to keep silent of more kinds; of those nothing is known here, as its page of settings says.
     */
    public boolean toldOnPaper() {
        return this == DENUNCIATION || this == SUSPECTED_DENUNCIATION;
    }

    /**
     * Whether what was decided must reach its sender in writing (Luật Khiếu nại 02/2011/QH13, Đ27, Đ32; Luật Tố cáo
     * 25/2018/QH14, Đ24, Đ29): it is told only once somebody says that the letter went. A message to who complained tells
     * him sooner but does not stand for it: he may have wanted none, be unknown, or it may not have reached him.
     */
    public boolean toldByLetter() {
        return hasItsLaw() || toldOnPaper();
    }
}
