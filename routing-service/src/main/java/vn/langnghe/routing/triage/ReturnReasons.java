package vn.langnghe.routing.triage;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.matching.Yamls;

/** Why an item may go back to its sender, with the law that says so. */
@Component
class ReturnReasons {

    private final List<ReturnReason> all = Yamls.list("/triage/returns.yaml", ReturnReason.class);

    record ReturnReason(String code, String vi, String en, String basis) {

        public String name(String language) {
            return language.equals("en") ? en : vi;
        }
    }

    List<ReturnReason> all() {
        return all;
    }

    boolean knows(String code) {
        return all.stream().anyMatch(reason -> reason.code().equals(code));
    }
}
