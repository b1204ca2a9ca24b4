package vn.langnghe.reporting.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A document in the form of Nghị định 30/2020/NĐ-CP: who issues it, what it is about, what it says. Its number, date and
 * signature are left to the clerk.
 *
 * @param appendix what follows the signature on a page of its own; nothing where there is none
 */
public record Letter(
        Office office,
        String subject,
        String period,
        Standing standing,
        List<Block> blocks,
        List<Block> appendix,
        LocalDate day,
        Locale locale) {

    /** What tells a draft and a correction from the paper that is signed first; empty where they are not. */
    public record Standing(String draft, String correction) {

        static final Standing FIRST_ISSUE = new Standing("", "");
    }

    /** The office that issues, as it writes itself: a setting, never code. */
    public record Office(
            String parent,
            String name,
            String place,
            String symbol,
            String signer,
            List<String> recipients,
            List<String> grounds) {}

    /** The place, and the date with day and month left open. */
    String placeAndDate() {
        return "%s, ngày …… tháng …… năm %d".formatted(office.place(), day.getYear());
    }

    String number() {
        return "Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/" + office.symbol();
    }
}
