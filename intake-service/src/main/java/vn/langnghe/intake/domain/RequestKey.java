package vn.langnghe.intake.domain;

/** A caller's own name for a request ({@code Idempotency-Key}, mail Message-ID, {@code msg_id} …); repeats carry the same. */
public record RequestKey(String caller, String key) {

    /** Longest key a caller may choose, in characters. */
    public static final int LONGEST = 200;
}
