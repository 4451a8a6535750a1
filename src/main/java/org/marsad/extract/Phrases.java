package org.marsad.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Wording that surrounds articles in the languages of the press, as bits. Whether a block that carries such wording is
 * part of the body is learned from all its features; a phrase alone decides nothing.
 */
final class Phrases {

    /** Order is part of the learned model: append only, and train again. */
    enum Phrase {
        RELATED(
                0,
                "related|read more|read also|also read|see also|more on this|more from|more:|read:|read next|"
                        + "you may also|you might also|recommended|most read|most popular|trending|latest news|up next|"
                        + "don't miss|editors' picks|اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|"
                        + "قد يهمك|شاهد أيضا|المزيد|بیشتر بخوانید|مطالب مرتبط|lesen sie|mehr zum thema|mehr dazu|"
                        + "auch interessant|das könnte sie|weiterlesen|lire aussi|à lire|sur le même sujet|lee también|"
                        + "te puede interesar|más información|leia também|leia mais|veja também|saiba mais|leggi anche|lees ook|"
                        + "lees meer|les også|læs også|läs mer|läs också|czytaj|zobacz|haberin devamı|ilgili haber|"
                        + "читайте также|关联|相关|관련기사|関連"),
        SIGNUP(
                1,
                "subscribe|newsletter|sign up|sign in|log in|free trial|your inbox|email address|support our|"
                        + "support us|donate|become a member|download our app|download the app|get the app|breaking news alerts|"
                        + "create an account|already a subscriber|اشترك|النشرة البريدية|حمل التطبيق|abonnieren|abonnement|"
                        + "anmelden|registrieren|s'abonner|abonnez|inscrivez|suscríbete|suscribirse|assine|inscreva|abbonati|"
                        + "iscriviti|aanmelden|abone ol|подпис|prenumerera|abonner|zaloguj"),
        SHARE(
                2,
                "share this|share on|share:|share|follow us|facebook|twitter|whatsapp|telegram|instagram|linkedin|"
                        + "copy link|شارك|تابعنا|مشاركة|teilen|partager|compartir|compartilh|condividi|delen|paylaş|поделиться|"
                        + "google news|google discover"),
        RIGHTS(
                3,
                "copyright|©|all rights reserved|terms of use|privacy policy|reprinted|not be reproduced|"
                        + "جميع الحقوق محفوظة|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|"
                        + "wszelkie prawa"),
        CREDIT(
                4,
                "photo:|photo by|photograph:|photo credit|image:|image credit|image source|picture:|getty images|"
                        + "afp via|/afp|/reuters|/ap|(ap photo|courtesy of|file photo|shutterstock|video:|watch:|صورة:|foto:|"
                        + "bild:|crédit|credito|imagem:|fotografía|fotoğraf|dpa|imago"),
        WRITER(
                5,
                "by |written by|reporting by|edited by|editing by|staff writer|correspondent|"
                        + "contributed to this report|is a reporter|is a journalist|@|بقلم|كتب|تحرير|von |par |por |di |door |"
                        + "yazan|автор"),
        STAMP(
                6,
                "published|updated|posted on|last modified|min read|minute read|minutes ago|hours ago|days ago|نشر|"
                        + "تحديث|آخر تحديث|uhr|aktualisiert|veröffentlicht|publié|mis à jour|publicado|atualizado|actualizado|"
                        + "pubblicato|aggiornato|bijgewerkt|gepubliceerd|güncelleme|опубликовано|minuten|lesezeit|"
                        + "temps de lecture"),
        COMMENT(
                7,
                "comment|leave a reply|join the conversation|join the discussion|تعليق|kommentar|commentaire|"
                        + "comentario|comentário|commenti|reacties|yorum"),
        AD(
                8,
                "advertisement|sponsored|story continues below|article continues|advert|إعلان|anzeige|werbung|"
                        + "publicité|publicidad|publicidade|pubblicità|reklam|commission|affiliate"),
        CONSENT(
                9,
                "cookie|javascript|your browser|privacy|consent|ad blocker|externe inhalte|einverstanden|datenschutz|"
                        + "ملفات تعريف"),
        TAG(
                10,
                "tags:|topics:|filed under|tagged|categories|keywords|in this article|وسوم|كلمات مفتاحية|"
                        + "الكلمات المفتاحية|schlagworte|themen|etiquetas|mots-clés|etiketler"),
        CONTACT(
                11,
                "@gmail|email:|e-mail|contact us|write to|send tips|letters to|tel.|hotline|corrections|correction:|"
                        + "editor's note|errata"),
        TOOL(
                12,
                "click here|listen to|listen|print|tap here|swipe|play video|watch video|watch the video|zoom|expand|"
                        + "show more|load more|view all|see all|next|previous|back to|go to|menu|search|close|skip");

        final int bit;
        private final String wording;

        Phrase(int place, String wording) {
            this.bit = 1 << place;
            this.wording = wording;
        }
    }

    /** Longer blocks are prose whatever they mention; only their beginning is looked at. */
    private static final int LONGEST = 240;

    private static final Set<String> FUNCTION_WORDS = Set.copyOf(List.of(
            ("the of and to in a is that for on with as was at by it from be are has have this an not they his he she said who which but were their will would its"
                            + " der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"
                            + " le la les de des et en un une du que qui dans pour pas sur est au par plus avec il se sont ce"
                            + " el los las y del se por con para su al lo como más pero sus ha o da do em os não uma dos no na com mas ao"
                            + " il di che è per non si della sono con più het van een niet op te zijn dat voor met ook er maar"
                            + " bir ve bu da de için ile olarak çok daha w na z się nie do jest och att det som på är av för og til er ikke"
                            + " في من على إلى أن التي الذي عن مع هذا هذه كان ما لا أو قد بعد كما و به که را این از با است آن برای می شد له چې ئەو کە لە بۆ بە"
                            + " и в на не что с по для это как из к от за о его он")
                    .split(" ")));

    /** Wordings by their first two letters. */
    private static final Map<Integer, List<Wording>> WORDINGS = wordings();

    /** Those of one letter only. */
    private static final List<Wording> SIGNS = WORDINGS.values().stream()
            .flatMap(List::stream)
            .filter(wording -> wording.text.length() == 1)
            .toList();

    /** Whether any wording begins with a pair of letters, by the pair's hash: most pairs of a text begin none. */
    private static final boolean[] BEGINS = begins();

    /** @param onlyAtStart "by" and the like count at the start only */
    private record Wording(String text, int bit, boolean onlyAtStart) {}

    private Phrases() {}

    static int in(String text) {
        String start = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).toLowerCase(Locale.ROOT);
        int bits = 0;
        for (int i = 0; i < start.length(); i++) {
            int pair = pair(start, i);
            if (BEGINS[hash(pair)]) {
                for (Wording wording : WORDINGS.getOrDefault(pair, List.of())) {
                    if ((i == 0 || !wording.onlyAtStart) && start.startsWith(wording.text, i)) {
                        bits |= wording.bit;
                    }
                }
            }
        }
        for (Wording sign : SIGNS) {
            bits |= start.contains(sign.text) ? sign.bit : 0;
        }
        return bits;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | (at + 1 < text.length() ? text.charAt(at + 1) : 0);
    }

    private static boolean[] begins() {
        boolean[] begins = new boolean[1 << 12];
        WORDINGS.keySet().forEach(pair -> begins[hash(pair)] = true);
        return begins;
    }

    private static int hash(int pair) {
        return (pair * 0x9E3779B9) >>> 20;
    }

    private static Map<Integer, List<Wording>> wordings() {
        Map<Integer, List<Wording>> wordings = new HashMap<>();
        for (Phrase phrase : Phrase.values()) {
            for (String text : phrase.wording.split("\\|")) {
                wordings.computeIfAbsent(pair(text, 0), key -> new ArrayList<>())
                        .add(new Wording(text, phrase.bit, text.endsWith(" ")));
            }
        }
        return wordings;
    }

    /** Words, function words among them, words that begin upper case. */
    record Words(int all, int function, int upper) {

        static Words of(String text) {
            int all = 0;
            int function = 0;
            int upper = 0;
            int start = -1;
            for (int i = 0; i <= text.length(); ) {
                int c = i < text.length() ? text.codePointAt(i) : ' ';
                boolean inside = isInWord(c);
                if (inside && start < 0) {
                    start = i;
                } else if (!inside && start >= 0) {
                    all++;
                    upper += Character.isUpperCase(text.charAt(start)) ? 1 : 0;
                    function += isFunctionWord(text, start, i) ? 1 : 0;
                    start = -1;
                }
                i += Character.charCount(c);
            }
            return new Words(all, function, upper);
        }

        private static boolean isInWord(int c) {
            return Character.isLetter(c) || Anchors.isNumber(c) || c == '’' || c == '\'';
        }

        private static boolean isFunctionWord(String text, int start, int end) {
            return end - start < 7
                    && FUNCTION_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }
}
