package vn.langnghe.intake.channel.open311;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This endpoint, its services and who may file here.
 *
 * @param url where the world reaches it
 * @param jurisdiction the only {@code jurisdiction_id} served; blank: whichever is named
 * @param type {@code production} or {@code test}
 */
@ConfigurationProperties("langnghe.intake.open311")
record Open311Properties(
        String url,
        @DefaultValue("") String jurisdiction,
        @DefaultValue("production") String type,
        String changeset,
        Words contact,
        Words keyService,
        @DefaultValue List<Client> clients,
        @DefaultValue List<Service> services) {

    /** Who holds a key; {@code keyHash} is the lower-case hexadecimal SHA-256 of it. */
    record Client(String name, String keyHash) {}

    /** What may be reported; {@code geographic} means that it happens at a place, which must then be
     * named, {@code publicWords} that what is said of it may be read by everybody. */
    record Service(
            String code,
            Words name,
            Words description,
            Words group,
            @DefaultValue List<String> keywords,
            boolean geographic,
            @DefaultValue("false") boolean publicWords,
            @DefaultValue List<Question> attributes) {}

    /** A question of a service; {@code field} says where on the sender's card the answer belongs, if it does. */
    record Question(
            String code,
            Datatype datatype,
            boolean required,
            @DefaultValue("true") boolean variable,
            Words description,
            @Nullable Words hint,
            @Nullable CardField field,
            @DefaultValue List<Choice> values) {}

    /** One answer to choose. */
    record Choice(String key, Words name) {}

    /** Where an answer that says who somebody is is kept. */
    enum CardField {
        TAX_CODE,
        ORGANISATION
    }

    /** The same in the languages of the house. */
    record Words(String vi, String en) {

        String of(Locale locale) {
            return locale.getLanguage().equals("en") ? en : vi;
        }
    }
}
