package vn.langnghe.tracking.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.CleanText;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.unit.Units;

/** Makes a subscription of what was sent, or says everything that is wrong with it. */
@Component
class Wishes {

    static final Set<String> FACTS = new TreeSet<>(Facts.NAMES.values());
    private static final int LONGEST_DESCRIPTION = 200;

    private final Units units;
    private final Keeper keeper;
    private final WebhookSettings settings;

    Wishes(Units units, Keeper keeper, WebhookSettings settings) {
        this.units = units;
        this.keeper = keeper;
        this.settings = settings;
    }

    Subscription open(SubscriptionBody body, CurrentUser user) {
        var faults = new ArrayList<FieldFault>();
        var unit = unit(body, user, faults);
        var url = url(body, faults);
        var description = description(body, faults);
        var facts = facts(body, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return keeper.open(unit, url, description, facts, user);
    }

    /** Who works for one unit need not say which. */
    private String unit(SubscriptionBody body, CurrentUser user, List<FieldFault> faults) {
        var given = body.unit();
        if (given != null && !given.isBlank()) {
            if (!units.exists(given)) {
                faults.add(new FieldFault("unit", "unknown"));
            }
            return given;
        }
        if (user.units().size() != 1) {
            faults.add(new FieldFault("unit", "required"));
            return "";
        }
        return user.units().iterator().next();
    }

    private String url(SubscriptionBody body, List<FieldFault> faults) {
        var url = body.url() == null ? "" : body.url().strip();
        if (url.isEmpty()) {
            faults.add(new FieldFault("url", "required"));
        } else {
            Target.fault(url, settings.privateTargets()).ifPresent(code -> faults.add(new FieldFault("url", code)));
        }
        return url;
    }

    private static String description(SubscriptionBody body, List<FieldFault> faults) {
        var text = body.description() == null ? "" : body.description().strip();
        if (text.length() > LONGEST_DESCRIPTION) {
            faults.add(new FieldFault("description", "too-long", LONGEST_DESCRIPTION));
        }
        try {
            return CleanText.of(text);
        } catch (IllegalArgumentException controlCharacters) {
            faults.add(new FieldFault("description", "control-characters"));
            return "";
        }
    }

    private static Set<String> facts(SubscriptionBody body, List<FieldFault> faults) {
        var wanted = new LinkedHashSet<String>();
        // A missing element is a word of its own, which no fact is called.
        (body.facts() == null ? List.<String>of() : body.facts()).forEach(fact -> wanted.add(String.valueOf(fact)));
        wanted.removeIf(String::isBlank);
        if (!FACTS.containsAll(wanted)) {
            faults.add(new FieldFault("facts", "choice", String.join(", ", FACTS)));
        }
        return wanted;
    }
}
