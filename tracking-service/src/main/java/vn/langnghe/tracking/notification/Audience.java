package vn.langnghe.tracking.notification;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.platform.security.CurrentUser;

/** Whose inbox something goes to, by its key. */
record Audience(String key) {

    static final Audience LEADERS = new Audience("leaders");
    static final Audience INSPECTORS = new Audience("inspectors");

    /** Who decides where it goes what has no unit. */
    static final Audience TRIAGE = new Audience("triage");

    static Audience person(String user) {
        return new Audience("user:" + user);
    }

    static Audience unit(String code) {
        return new Audience("unit:" + code);
    }

    /** Every inbox this person reads. */
    static List<Audience> of(CurrentUser user) {
        var all = new ArrayList<Audience>();
        all.add(person(user.name()));
        if (user.hasAny("OFFICER", "INSPECTOR")) {
            user.units().forEach(unit -> all.add(unit(unit)));
        }
        if (user.has("LEADER")) {
            all.add(LEADERS);
        }
        if (user.has("TRIAGE")) {
            all.add(TRIAGE);
        }
        if (user.has("INSPECTOR")) {
            all.add(INSPECTORS);
        }
        return all;
    }
}
