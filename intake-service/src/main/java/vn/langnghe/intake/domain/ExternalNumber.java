package vn.langnghe.intake.domain;

/** What another system, such as the province's portal, calls the same item; {@code system} may be empty: not known. */
public record ExternalNumber(String system, String number) {

    public String shown() {
        return system.isEmpty() ? number : system + ": " + number;
    }
}
