package org.marsad.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parameters of an address that say who led the reader there and nothing about what is read. */
final class TrackingParameters {

    private static final List<String> PREFIXES = List.of(
            "utm_", "at_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "wt_", "xtor", "__cf_", "fb_action", "ns_");

    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "rb_clickid",
            "s_cid",
            "cmpid",
            "cmp",
            "cmpi",
            "icid",
            "ncid",
            "ocid",
            "smid",
            "smtyp",
            "sref",
            "srnd",
            "taid",
            "tpcc",
            "traffic_source",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "ref",
            "ref_src",
            "ref_url",
            "referrer",
            "spm",
            "wprov",
            "soc_src",
            "soc_trk",
            "ftag",
            "_ga",
            "_gl",
            "phpsessid",
            "jsessionid",
            "sessionid");

    private TrackingParameters() {}

    /** @param name of a parameter, in any case */
    static boolean holds(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
