package vn.langnghe.routing.ruling;

import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.text.Canonical;

/**
 * What a petition says as the law listens to it, worked out once for all who ask.
 *
 * @param meant as it was meant, with its capitals
 * @param plain without marks, in small letters; a blank before and after each word
 */
record Spoken(Petition petition, String meant, String plain) {

    static Spoken of(Petition petition) {
        var meant = Canonical.of(petition.text());
        return new Spoken(petition, meant, " " + Canonical.plain(meant) + " ");
    }

    /** Whether these words, written plain, stand in it as whole words. */
    boolean says(String words) {
        return plain.contains(" " + words + " ");
    }
}
