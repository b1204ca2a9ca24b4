package vn.langnghe.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;

/** Shows the register to staff: the words of confidential items to the inspector alone. */
@Component
class RegisterDesk {

    private static final int MOST_EARLIER = 10;

    private final RegisterSearch register;

    RegisterDesk(RegisterSearch register) {
        this.register = register;
    }

    RegisterQuery.Page search(RegisterFilter filter, CurrentUser user) {
        var page = register.search(filter.query(user.has("INSPECTOR")));
        return new RegisterQuery.Page(
                page.lines().stream().map(line -> shown(line, user)).toList(), page.next());
    }

    /** What the same phone number or tax code brought before. */
    List<RegisterLine> earlier(@Nullable String phone, @Nullable String taxCode, CurrentUser user) {
        var byPhone = new RegisterFilter(null, null, null, null, phone, null, null, MOST_EARLIER);
        var byTaxCode = new RegisterFilter(null, null, null, null, null, taxCode, null, MOST_EARLIER);
        return Stream.of(byPhone, byTaxCode)
                .filter(filter -> !filter.isEmpty())
                .flatMap(filter -> search(filter, user).lines().stream())
                .distinct()
                .sorted(Comparator.comparing(RegisterLine::registeredAt).reversed())
                .limit(MOST_EARLIER)
                .toList();
    }

    RegisterSearch.Found find(String feedbackId, CurrentUser user) {
        return register.find(feedbackId)
                .map(found -> new RegisterSearch.Found(shown(found.line(), user), found.submitterId()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "feedback-unknown"));
    }

    /** Whoever may read the words may read the files. */
    boolean mayReadFiles(String feedbackId, CurrentUser user) {
        return register.find(feedbackId)
                .map(found -> found.line().confidential() ? user.has("INSPECTOR") : user.hasAny("CLERK", "INSPECTOR"))
                .orElse(false);
    }

    private static RegisterLine shown(RegisterLine line, CurrentUser user) {
        return line.confidential() && !user.has("INSPECTOR") ? line.masked() : line;
    }
}
