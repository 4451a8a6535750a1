package org.marsad.tag;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed lists of English and Arabic words, folded, that help to read what stands around a name. */
final class Grammar {

    private static final Set<String> ABBREVIATIONS =
            words("rep sen gen lt col maj brig cpl sgt capt adm mr mrs ms dr st gov prof hon rev jr sr");

    /** The article as it is written in front of names in Latin letters; those that are English words need a hyphen. */
    private static final Set<String> ARTICLES = words("al el ul ol");

    private static final Set<String> HYPHENATED_ARTICLES = words("ash ach as an ar at ad az adh ath es er en ed et os");

    /** English words that names are made of; they are matched as written, never by sound. */
    private static final Set<String> GENERIC = words("""
            administration aerospace afar against agency air airbase airport alliance america american anti apparatus
            armed army assembly assets assistance associated atlantic authorities authority axis bank base battalion
            battalions bloc blood border british broadcasting building cabinet camp capital cave cell central city
            coalition combat combined command commission committee companions companies company complex congressman
            conquest construction control coordinating coordination corporation corps council counter counterterrorism
            court day defeat defence defense democratic department destroyer development diplomatic division east
            embassy emergency english entity faction federal federation field fields fighting folks for force forces
            foreign formation framework france front garrison gas general global god gods golden government governorate
            grand great green group guard guardians guards headquarters heights high hour house human in independent
            inherent institute intelligence interior international iran iranian iraq iraqi islamic israel israeli joint
            judicial judiciary justice kingdom kurdish law leader league lebanese lebanon liberation live loyal
            management martyrs master media men military militia minister ministers ministry mission mobilisation
            mobilization monitor movement mr national nations near network news noble north observatory occupied of
            office officials oil operation operations order organisation organization palestinian parliament party
            patriotic peace people peoples plain plains police policy popular president press prime progress promise
            promised protection province rapid rebels reconstruction regime regiments region regional religious
            representatives republic resistance resolve response revenge revolution revolutionaries revolutionary
            righteous rights second secretary security service services shiite shrine soldiers south southern special
            squad state states strip study suburbs support supporters supreme syria syrian task terrorism territories
            the to tower treasury treaty trend tribal troops true unified union united units us victory village war
            west white wing wisdom workers zionist zone today arab arabic first third three holy big new old
            """);

    /** English words that begin sentences or stand in capitals beside names without being part of them. */
    private static final Set<String> COMMON = words("""
            a about according across add added adding addressing after again against ago ahead all allies along already
            also although always am amid among an and another any are around as asked at away backed be because been
            before behind being below between both but by call called calling can come comes could day days despite did
            do does down during each earlier early either even ever every except few finally first following for former
            forget from further given had has have having he hence her here hers his how however i if in indeed inside
            instead into is it its just last late later latest led less let like likewise long made make many may maybe
            meanwhile might more moreover most much must my near neither never new next no nor not nothing now of off
            often on once one only onto or other others our out outside over own per perhaps quoting rather recently
            recent said same says saying second see senior several she should similarly since so some soon speaking
            still such take than that the their them then there therefore these they this those though thousands three
            through thus to today together told tomorrow too toward towards two under unless unlike until up upon us
            very via was we were what when whenever where whereas whether which while who whom whose why will with
            within without would yes yesterday yet you your
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august
            september october november december
            asked citing ask asks breaking update live watch read analysis opinion exclusive photo file video
            """);

    /** Words in front of a person's last name. */
    private static final Set<String> TITLES = words("""
            president presidents premier pm prime minister ministers secretary senator sen representative rep
            congressman congresswoman governor mayor speaker chairman chairwoman chair chief head leader leaders
            commander commanders general gen lieutenant lt colonel col major maj brigadier captain admiral adm sheikh
            shaikh sayyid sayyed sayed seyed ayatollah imam hojatoleslam hajj haj haji hajji cleric mullah judge justice
            ambassador amb envoy director deputy spokesman spokesperson spokeswoman spox mr mrs ms miss dr doctor prof
            professor sir lord prince king queen emir sultan mp mps lawmaker politician militant militiaman warlord
            candidate nominee republican democrat democratic incumbent general-secretary foreign defence defense
            interior military vice ex former late slain elect designate supreme grand counterpart brother martyr founder
            warlords analyst then-president then-prime billionaire businessman tycoon dictator strongman tyrant
            """);

    /** Arabic words in front of a person's last name; they are nouns with the article that it does not describe. */
    private static final Set<String> ARABIC_TITLES = words("""
            الشيخ السيد الحاج الرئيس الوزير القائد الزعيم الامين العام النائب اللواء الفريق العميد العقيد الجنرال المرجع
            القاضي القيادي المبعوث المرشد الوزراء الجمهوريه الحكومه النواب الاعلي البرلمان الهييه الدكتور الاستاذ الحركه
            الشهيد الراحل الشهيدين السفير المتحدث الناطق المستشار السياسي الاقليم الاول الامام الايه المحافظ المدير
            الايراني الامريكي الاميركي العراقي اللبناني السوري الخارجيه الدفاع الداخليه القضاء الخاص الركن الاسبق
            السابق الحالي المنتخب الجديد الاسلاميه الكتله الاطار الايام امس اليوم الاحد الاثنين الثلاثاء الاربعاء الخميس
            الجمعه السبت الماضي العصايب المسلحه الثوري القدس الشعبي الديني الشيعي السني الحزب التيار
            """);

    private static final Set<String> ARABIC_GIVEN_NAMES = words("""
            محمد احمد حسن حسين محمود مصطفي ابراهيم خالد عمر عثمان سعد عباس جعفر كاظم حيدر كرار مهدي هادي صادق باقر
            موسي عيسي يوسف يعقوب داود سليمان قاسم جاسم ناصر نصر فلاح جبار كريم رحيم حميد مجيد عادل ماجد وليد
            عبدالله عبدالرحمن حسام عصام هشام نبيل جميل كمال جمال طارق زياد فهد فيصل سلطان تركي بندر سلمان  غازي
            رشيد رافد علاء عماد اياد سامي رامي هاني غسان رياض نزار ستار خليل اسماعيل اسعد ثامر قحطان
            شهاب عامر عمار ياسر ياسين باسل بلال رعد ليث قصي عدي بن ابن بنت ال زينب فاطمه مريم هناء سناء الهام نوري
            الحسن الحسين عبد
            """);

    private static final Set<String> ARABIC_SPEECH = words("""
            قال يقول واضاف اضاف يضيف اكد يؤكد يوكد اوضح تابع اشار لفت شدد ذكر صرح بين كشف دعا طالب اعلن نفي راي اعتبر
            حذر هدد اعرب التقي استقبل بحث ترأس تراس وصل زار غادر وجه وقع
            """);

    private static final Set<String> ARABIC_DEMONSTRATIVES =
            words("هذا هذه ذلك تلك نفس ذات هوءلاء هولا بهذا لهذا كهذا وهذا وهذه بهذه في_ضمن ضمن");

    private static final Set<String> ARABIC_OUTLETS = words("""
            قناه صحيفه وكاله موقع شبكه جريده فضاييه تلفزيون مراسل مراسله مراسلو نقلت نقل نشرت نشره بثت بثته افادت ذكرت
            قالت لصحيفه لقناه لوكاله لموقع لشبكه عبر وكالات مجله اذاعه منصه منصات لـ ل
            """);

    /** Verbs that look like nouns with the article. */
    private static final Set<String> ARABIC_VERBS =
            words("التقي القي الغي التزم التحق التمس التفت التقت القت الغت التزمت الزم الزمت الهم التقيا التقوا التهم");

    /** Nouns that head the names of groups; a second name may share the first one's. */
    private static final Set<String> ARABIC_HEADS = words(
            "كتايب حركه سرايا لواء عصايب فرقه وزاره حزب تيار قاعده محافظه قضاء مدينه منظمه قوات وكاله قناه مطار ائتلاف تحالف");

    private Grammar() {}

    static Set<String> common() {
        return COMMON;
    }

    static Set<String> generic() {
        return GENERIC;
    }

    static boolean isCommon(String folded) {
        return COMMON.contains(folded);
    }

    static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    static boolean isArabicTitle(String folded) {
        return ARABIC_TITLES.contains(folded);
    }

    static boolean isArabicGivenName(String folded) {
        return ARABIC_GIVEN_NAMES.contains(folded);
    }

    static boolean isArabicSpeech(String folded) {
        return ARABIC_SPEECH.contains(folded)
                || (folded.startsWith("و") && ARABIC_SPEECH.contains(folded.substring(1)));
    }

    static boolean isArabicVerb(String folded) {
        return ARABIC_VERBS.contains(folded);
    }

    static boolean isDemonstrative(String folded) {
        return ARABIC_DEMONSTRATIVES.contains(folded);
    }

    static boolean isArabicOutlet(String folded) {
        return ARABIC_OUTLETS.contains(folded)
                || (folded.startsWith("و") && ARABIC_OUTLETS.contains(folded.substring(1)));
    }

    static boolean isArabicHead(String folded) {
        return ARABIC_HEADS.contains(folded);
    }

    static boolean isAbbreviation(String folded) {
        return ABBREVIATIONS.contains(folded);
    }

    static boolean isGeneric(String folded) {
        return GENERIC.contains(folded);
    }

    /** Whether the word is an Arabic article in Latin letters with its noun behind it. */
    static boolean isArticle(Words words, int word) {
        int length = words.length(word);
        if (length < 2 || length > 3 || words.is(word, Words.ARABIC) || !words.joined(word + 1)) {
            return false;
        }
        char first = words.letter(word, 0);
        if (first != 'a' && first != 'e' && first != 'u' && first != 'o') {
            return false;
        }
        String folded = words.folded(word);
        // AR-15 and AT-4 are no names of men.
        return ARTICLES.contains(folded)
                || (words.is(word, Words.HYPHEN_BEHIND)
                        && !words.is(word, Words.UPPER)
                        && HYPHENATED_ARTICLES.contains(folded));
    }

    static Set<String> words(String list) {
        // A written hamza has no letter of its own in a folded word.
        return Arrays.stream(list.replace("ء", "").trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
