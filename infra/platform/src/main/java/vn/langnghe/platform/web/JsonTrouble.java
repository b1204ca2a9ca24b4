package vn.langnghe.platform.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Bodies that cannot be read: the field when it is known, else where the text breaks off. */
class JsonTrouble implements Diagnosis {

    @Override
    public Optional<Trouble> of(Exception exception) {
        if (!(exception instanceof HttpMessageNotReadableException unreadable)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unreadable.getCause()) {
                    case MismatchedInputException mismatch
                    when !mismatch.getPath().isEmpty() ->
                        Trouble.invalid(
                                List.of(TypeFaults.of(JsonPlace.of(mismatch.getPath()), mismatch.getTargetType())));
                    case StreamConstraintsException _ -> Trouble.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
                    case JacksonException broken -> broken(broken);
                    case null, default -> Trouble.of(HttpStatus.BAD_REQUEST, "malformed");
                });
    }

    private static Trouble broken(JacksonException broken) {
        var place = broken.getLocation();
        return place == null
                ? Trouble.of(HttpStatus.BAD_REQUEST, "malformed")
                : Trouble.of(HttpStatus.BAD_REQUEST, "malformed-json", place.getLineNr(), place.getColumnNr());
    }
}
