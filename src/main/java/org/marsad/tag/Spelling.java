package org.marsad.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways to write one word that every editor knows to be the same, and words that are written apart or together. */
final class Spelling {

    private static final Map<String, List<String>> SAME = new HashMap<>();

    static {
        for (String line : """
                organization organisation
                mobilization mobilisation
                defense defence
                center centre
                shia shiite shiite shiaa
                mohammed muhammad mohammad mohamed muhammed mohamad muhamed muhamad mohamud mohd
                ahmed ahmad ahmet ahmmed
                hussein husayn hussain husain hossein hosein hussien husein
                hassan hasan
                sayyid sayyed sayed seyed seyyed sayid syed
                sheikh shaikh sheik shaykh
                haidar haider hayder haydar hyder
                abd abdul abdel abdal abdol abdoul
                ibn bin ben
                kataib kataeb ketaib kateb khataib katib qataib kataeeb
                hezbollah hizballah hizbullah hezbullah hizbollah hezballah hezbolla hizbolla hizbulla hezbullahi
                hashd hashed hashid
                shaabi shabi shaaby shabbi chaabi shaebi
                asaib asaeb asayib asaab
                jaysh jaish jeish
                qais qays kais qaiss
                qassem qasem qasim qassim kassem kasem ghasem ghassem kassim kasim
                ismail ismael ismaeel esmail esmael esmaeil ismaeil
                muqtada moqtada moktada muktada
                mahdi mehdi
                mahmoud mahmood mahmud
                mustafa mustapha moustafa mostafa
                nouri nuri noori
                falih faleh falah
                hadi haadi
                akram ikram
                fuad fouad fouad fuaad foad
                abbas abas
                jaafar jafar jafer jaffar jaafer
                qaeda qaida qayda
                liwa liwaa
                harakat haraka
                ansar ansaar
                houthi huthi houthis huthis
                peshmerga peshmarga pashmerga
                ابو ابي ابا
                ذو ذي
                امريكيه اميركيه
                امريكي اميركي
                كوردستان كردستان
                كوردستاني كردستاني
                سوريا سوريه
                بيشمركه بيشمرگه بشمركه
                """.lines().toList()) {
            List<String> forms = List.of(line.trim().split(" "));
            for (String form : forms) {
                SAME.merge(form, forms, Spelling::union);
            }
        }
    }

    private Spelling() {}

    /** All forms of the word, itself among them. */
    static Set<String> forms(String word) {
        Set<String> forms = new HashSet<>(SAME.getOrDefault(word, List.of()));
        forms.add(word);
        return forms;
    }

    /** One form that stands for all of them. */
    static String canonical(String word) {
        List<String> forms = SAME.get(word);
        return forms == null ? word : forms.getFirst();
    }

    static Set<String> known() {
        return SAME.keySet();
    }

    static boolean isKnown(String word) {
        return SAME.containsKey(word);
    }

    /** The word sequence itself, and the sequences in which two of its words are written as one. */
    static List<List<String>> sequences(List<String> words) {
        List<List<String>> all = new ArrayList<>(List.of(words));
        for (int i = 0; i + 1 < words.size(); i++) {
            for (String joined : joined(words.get(i), words.get(i + 1))) {
                List<String> shorter = new ArrayList<>(words.subList(0, i));
                shorter.add(joined);
                shorter.addAll(words.subList(i + 2, words.size()));
                all.add(shorter);
            }
        }
        return all;
    }

    private static List<String> joined(String first, String second) {
        if (canonical(first).equals("abd")) {
            return List.of("abd" + second, "abdul" + second, "abdel" + second, "abdal" + second, "abdol" + second);
        }
        if (second.equals("allah")) {
            return List.of(first + "allah", first + "ullah", first + "ollah");
        }
        if (first.equals("عبد")
                || second.equals("الله")
                || first.equals("ال")
                || first.equals("ابو")
                || first.equals("بو")) {
            return List.of(first + second);
        }
        return List.of();
    }

    private static List<String> union(List<String> a, List<String> b) {
        List<String> both = new ArrayList<>(a);
        b.stream().filter(form -> !both.contains(form)).forEach(both::add);
        return both;
    }
}
