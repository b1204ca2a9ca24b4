package vn.langnghe.platform.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Requests that do not fit the address they were sent to. */
class RequestTrouble implements Diagnosis {

    @Override
    public Optional<Trouble> of(Exception exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case MissingServletRequestParameterException missing ->
                        Trouble.invalid(missing.getParameterName(), "required");
                    case MissingServletRequestPartException missing ->
                        Trouble.invalid(missing.getRequestPartName(), "required");
                    case MissingRequestHeaderException missing -> Trouble.invalid(missing.getHeaderName(), "required");
                    case MissingRequestValueException _ -> Trouble.of(HttpStatus.BAD_REQUEST, "malformed");
                    case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch.getName(), mismatch);
                    case TypeMismatchException mismatch -> mismatch(nameOf(mismatch), mismatch);
                    case HttpMediaTypeNotSupportedException unsupported ->
                        Trouble.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type")
                                .with(unsupported.getHeaders());
                    case HttpMediaTypeNotAcceptableException _ ->
                        Trouble.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
                    case HttpRequestMethodNotSupportedException wrong ->
                        Trouble.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", wrong.getMethod())
                                .with(wrong.getHeaders());
                    case MaxUploadSizeExceededException _ -> Trouble.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
                    case MultipartException _ -> Trouble.of(HttpStatus.BAD_REQUEST, "malformed");
                    case ErrorResponse other -> byStatus(other);
                    default -> null;
                });
    }

    private static String nameOf(TypeMismatchException mismatch) {
        return mismatch.getPropertyName() == null ? "?" : mismatch.getPropertyName();
    }

    private static Trouble mismatch(String name, TypeMismatchException mismatch) {
        return Trouble.invalid(List.of(TypeFaults.of(name, mismatch)));
    }

    private static Trouble byStatus(ErrorResponse response) {
        var status = response.getStatusCode();
        return Trouble.of(status, StatusCodes.codeOf(status)).with(response.getHeaders());
    }
}
