"""Correct running text is left exactly alone, in Dutch and in other languages, however its lines are broken."""

from pathlib import Path
from textwrap import fill

import pytest
import yaml

from .test_clean_text import assert_untouched

GOLD = Path(__file__).parents[2] / "gold/articles"

RUNNING_TEXT = {
    "Dutch": """
        „Wij zijn ’s ochtends vroeg naar Curaçao gevlogen”, zegt de coördinator. Het kostte zo’n € 1.250,-
        per persoon – of €1.250, afhankelijk van de bron. De IND’ers, de ex-minister en het vóórkomen van
        ideeën: één ding is zeker, dat geldt óók voor in- en uitvoer. Café ’t Hoekje is van 9.00–17.00 uur
        open; ’s avonds niet… De reünie in Oekraïne, België en Haïti kostte ½ miljoen. “Nou én?”, vroeg Zoë.
        ‘Tja’, zei André à la minute. Zie art. 3, lid 2, sub a.
    """,
    "English": """
        “It’s the government’s job,” she said, “to protect naïve investors – and their fiancées.” The café’s
        owner, a former Beyoncé impersonator, paid £3.50 (about €4) for a crème brûlée; her résumé didn’t
        mention the façade. ‘We weren’t told,’ he added… The 1990s were different, weren’t they?
        Temperatures reached 38 °C on 12 m² of tarmac.
    """,
    "German": """
        „Das ist größer, als wir dachten“, sagte die Bürgermeisterin von Köln. Für die Straße über den Fluß
        müssen 3½ Millionen Euro aufgebracht werden – »viel zu viel«, heißt es in München. Die Übergänge
        ändern sich: Äpfel, Öl und Übung. ‚So nicht‘, meinte Jürgen Groß; das Ärgernis währte von 1998 bis
        2003. ÄRGER, GRÖSSE UND ÜBERMUT.
    """,
    "French": """
        « C’est l’été, déjà », a déclaré le maire de Besançon, où l’œuvre d’Honoré a été dévoilée. Le coût
        s’élève à 10 € par élève ; qu’en pensez-vous ? À l’hôpital, la sœur de François est naïve : elle
        croit à Noël. L’État, l’Île et l’Œuvre… « Ça alors ! » ÉCOLE, FORÊT, GARÇON, Ÿ. Où étiez-vous,
        là-bas, au cœur de la forêt, cet été-là ?
    """,
    "Turkish": """
        Cumhurbaşkanı Recep Tayyip Erdoğan, İstanbul’da düzenlenen toplantıda “Türkiye güçlüdür” dedi.
        Iğdır’dan gelen çiftçiler, ürünlerini Ağrı’ya götürüyor; geçen yıl yağış azdı. Öğretmen Gülşen
        Çağlar’ın öğrencileri dağa çıktı. IŞIK, ŞEHİR, ÇOCUK, ÖĞRENCİ, ÜLKE. Dışişleri Bakanlığı sözcüsü,
        görüşmelerin süreceğini açıkladı.
    """,
    "Polish": """
        „To jest niemożliwe” – powiedział Łukasz Świętochowski z Łodzi. W Gdańsku i Białymstoku żółte liście
        spadały na ścieżkę; dzień był mroźny. Źródło podaje, że książę wręczył pięć róż. ŻÓŁĆ, ŚWIĘTO, ŁÓDŹ,
        ĆWICZENIE. Sąsiedzi mówią, że będą głosować, chociaż część z nich się waha… Wałęsa, Dąbrowska i
        Żeromski czytają gazetę.
    """,
    "Czech": """
        „Příliš žluťoučký kůň úpěl ďábelské ódy,“ řekl Jiří Dvořák z Ústí nad Labem. Vláda chce zvýšit daně;
        šéf opozice Škoda to odmítá. Děti si hrály u řeky, kde měl být postaven nový most. ŘÍJEN, ŽIVOT,
        ČESKO, ŤUHÝK, Ň.
    """,
    "Spanish": """
        ¿Quién dijo que mañana no habría función? «El señor Núñez», contestó la niña. ¡Qué vergüenza! El
        pingüino cruzó la región de Aragón a las 10:30 h.; costó 20 € y medio. AÑO, CORAZÓN, ÚLTIMO, ¿ÉL? La
        2.ª edición será el 1.º de mayo.
    """,
    "Portuguese": """
        “Não há razão para preocupação”, disse João Simões, de São Paulo. As ações da irmã caíram; a maçã e
        o pão também. À noite, o avô e a avó tomam chá com limões. CORAÇÃO, MAÇÃ, ÓRGÃO, AÇÕES, ÀS, ÊXITO.
        Há quem põe lenha na fogueira.
    """,
    "Romanian": """
        „În România, țara mea, știm că înțelegerea vine greu”, a spus Ștefan Țăranu. Câinele și pisica
        așteaptă. Şi ţara scrisă cu sedilă e corectă pe alocuri. ÎNCEPUT, ȘCOALĂ, ȚĂRĂNESC, ÂNCUBA.
        Ceaușescu, Timișoara și Brașov.
    """,
    "Hungarian": """
        „Őrült hőség tűzött le a főtérre” – mondta Győző, a szűcs. Az űrhajó első útja hosszú volt;
        tűrőképessége óriási. ÁRVÍZTŰRŐ TÜKÖRFÚRÓGÉP. Erdős Pál, Orbán Győző és Nagy Ödön Szőlősgyörökön
        ültek a hűvös fűben.
    """,
    "Vietnamese": """
        Thủ tướng Phạm Minh Chính nói rằng Việt Nam sẽ đẩy mạnh hợp tác với Hà Lan. “Đây là cơ hội tốt”, ông
        Nguyễn Văn Đức cho biết ở Đà Nẵng. Người dân Huế và Thành phố Hồ Chí Minh chờ đợi những đổi thay.
        ĐƯỜNG, PHỐ, ƯU, Ở.
    """,
    "Icelandic": """
        „Það er kalt í dag,“ sagði Þórður Guðjónsson á Ísafirði. Eyjafjallajökull gaus árið 2010 og ösku
        lagði yfir álfuna. Ægir og Björk fóru út að ganga; öll börnin sváfu. ÞAÐ, ÆÐI, ÖRN, ÚTI, ÝSA.
    """,
    "Swedish": """
        ”Det är på tiden”, sade Åsa Öberg i Malmö. Räntan höjs från 2,5 % till 3 %; småföretagen är oroliga.
        Älvens ö är vacker på våren – men kylan består. ÅR, ÄLV, ÖGA. Håkan och Märta åkte till Gävle på
        måndag förmiddag.
    """,
    "Greek": """
        «Η κυβέρνηση θα αντέξει», δήλωσε ο υπουργός στην Αθήνα. Οι πολίτες όμως ανησυχούν· το κόστος είναι
        10 €. Πού ήσουν; Στη Θεσσαλονίκη έβρεχε όλη μέρα, ενώ στο Ηράκλειο είχε ήλιο. ΕΛΛΑΔΑ, ΆΝΟΙΞΗ, ΫΛΗ.
    """,
    "Russian": """
        «Всё ещё впереди», — сказал министр в Москве. Подъезд к зданию закрыт; объявление висит у входа.
        Ёлка, йод, щука, эхо, юг и якорь — слова из букваря. В 2019 году цена выросла на 3 %. МОСКВА, ЁЖ,
        ОБЪЕКТ.
    """,
    "Arabic": """
        قال المتحدث باسم الوزارة إنّ اللاجئين وصلوا إلى لاهاي يوم الاثنين. «هذا يومٌ مهمّ»، أضاف محمّد
        العليّ. وبلغ العدد ١٢٣ شخصًا، فهل يكفي ذلك؟ تُعقَد الجلسة المقبلة في أيلول؛ والدعوة عامّة.
    """,
    "Persian": """
        سخنگوی دولت گفت: «ما می\u200cخواهیم خانه\u200cها را بازسازی کنیم». نماینده\u200cی مجلس، آقای
        نیک\u200cپور، پاسخ نداد؛ آیا بودجه کافی است؟
    """,
    "Hebrew": """
        „זה לא ייאמן”, אמר ראש העיר בירושלים. צה״ל הודיע כי הכביש ייפתח ביום ב׳; המחיר הוא 10 ₪. האם זה
        מספיק?
    """,
    "Hindi": """
        प्रधानमंत्री ने कहा कि यह सरकार की ज़िम्मेदारी है। “हम तैयार हैं”, मंत्री ने दिल्ली में बताया। क्या
        यह काफ़ी होगा?
    """,
    "Chinese": """
        外交部发言人说：“我们欢迎对话。”会议将于六月六日在海牙举行，预计有一百二十人参加。《新闻报》报道了此事……
    """,
    "Signs": """
        Op 3 × 4 m² lag 5 µg stof (±10 %), §2 van de wet. ©2019 ANP™; ® geregistreerd. Koers: $ 1,08 → €
        1,00 ≈ ¥ 130. Ja ✓ nee ✗. 🇳🇱 👨‍👩‍👧 ❤️ 100 °F = 37,8 °C; ∑ x² ≥ √2 ≠ π. ½ + ¼ = ¾. • een • twee ·
        drie. †1944, ‰ en №3, 1ᵉ, H₂O, CO₂.
    """,
}


@pytest.mark.parametrize("language", RUNNING_TEXT)
@pytest.mark.parametrize("width", [45, 72, 10_000])
def test_running_text_is_left_alone(language, width):
    assert_untouched(fill(" ".join(RUNNING_TEXT[language].split()), width, break_on_hyphens=False))


@pytest.mark.parametrize("width", [60, 10_000])
def test_articles_in_dutch_are_left_alone(width):
    texts = [text for path in sorted(GOLD.glob("*.yaml")) for text in paragraphs(path)]
    assert sum(len(text.split()) for text in texts) > 15_000
    assert_untouched("\n\n".join(fill(text, width, break_on_hyphens=False) for text in texts))


def paragraphs(path):
    blocks = yaml.safe_load(path.read_text("utf-8"))["blocks"]
    return [text for block in blocks for text in block.values() if isinstance(text, str)]
