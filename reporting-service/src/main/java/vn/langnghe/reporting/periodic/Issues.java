package vn.langnghe.reporting.periodic;

import java.util.Optional;

/** The periodic reports that were issued; none is ever changed or removed. */
public interface Issues {

    /** 0 when none was issued. */
    int latestVersion(String period, String language);

    Optional<PeriodicReport> latest(String period, String language);

    Optional<PeriodicReport> version(String period, String language, int version);

    /** False when somebody else issued this version first. */
    boolean add(PeriodicReport report, String language);
}
