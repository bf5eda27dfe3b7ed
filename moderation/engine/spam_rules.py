"""What spam says, as patterns over lower-case text in the syntax that RE2 and ``re`` share.

Each rule is a line of its own. A rule needs two things that meet only in spam (a hacker *and* somebody to contact), so
that one word of a complaint never decides.
"""

from __future__ import annotations

from moderation.engine.verdict import Reason


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


def _rules(*rules: str) -> str:
    return "|".join(rf"\b(?:{rule})" for rule in rules)


def _within(words: int) -> str:
    """Return a pattern for at most ``words`` words in between."""
    return rf"(?:\W+\w+){{0,{words}}}?\W+"


_CLOSE, _GAP, _FAR = _within(3), _within(6), _within(25)
_APP = _any(
    r"whats\s?app", "telegram", "insta(?:gram)?", "discord", "snap(?:chat)?", "messenger", "wechat", "viber", "gmail",
    r"t\.me", r"wa\.me",
)  # fmt: skip
_REACH = r"(?:contact|reach(?: out)?(?: to)?|message|text|write|dm|inbox|hit|add|e-?mail|mail|chat|ping|pm)"
_THEM = "(?:him|her|them|me|us|out|now|the)"
_FUNDS = _any(
    "funds?", "bitcoins?", "btc", "eth", "usdt", "crypto(?:currency|"
    "currencies)?", "coins?", "wallets?", "investments?",
    "capital", r"[$€£] ?\d[\d,.]*k?", "(?:lost|stolen|scammed|my|your|the|"
    "all) money", "money back", "assets", "(?:life )?savings",
)  # fmt: skip
_EXPERT = _any(
    "(?:ethical|professional|certified|genuine|legit|reliable|trusted|good|great|pro|best) (?:and \\w+ )?hackers?",
    "recovery (?:experts?|agents?|teams?|compan(?:y|ies)|specialists?|services?|firms?|pros?|wizards?|expertise)",
    r"cyber\s?(?:experts?|genie|specialists?|wizards?|security expert)", "hacking (?:services?|team|expert)",
)  # fmt: skip
_COIN = (
    r"(?:bitcoins?|btc|crypto\w*|forex|binary options?|usdt|ethereum|nfts?|trading (?:platform|company|signals?|"
    r"expert|account))"
)
_ACCOUNT_KIND = (
    r"(?:premium|cheap|netflix|spotify|prime|disney|hbo|hulu|shared?|lifetime|cracked|verified|aged|"
    r"upgraded?)"
)
_MONEY = r"(?:[$€£₹] ?)?\d[\d,.]*k?"

RECOVERY = _rules(
    rf"recover(?:ed|ing|y|s)?{_GAP}{_FUNDS}\b(?:\W+\w+){{0,25}}?\W+(?:{_REACH} {_THEM}|{_APP}|thanks? to|"
    rf"with the help of)\b",
    rf"(?:{_REACH} {_THEM}|{_APP}|with the help of)\b{_FAR}recover(?:ed|ing|y|s)?{_GAP}{_FUNDS}",
    rf"{_EXPERT}{_FAR}(?:recover(?:ed|ing|s|y)?|retriev(?:ed|e|ing)|get (?:back )?(?:my|your)|got (?:back )?my|"
    rf"hack(?:ed)?|spy|helped|is back)\b",
    rf"(?:recover(?:ed|ing|y)?|retriev(?:ed|e|ing)|unlock(?:ed)?|restored?){_FAR}{_EXPERT}",
    rf"(?:{_REACH}|hire|consult|need|recommend){_CLOSE}(?:{_EXPERT}|hacker)\b",
    rf"(?:he|she|they|who) (?:helped|assisted) me (?:to )?(?:recover|retrieve|get back){_FAR}(?:{_REACH}|{_APP}|"
    rf"recommend)\b",
    r"(?:contact|reach|hire|message|consult) \w+(?:\W+\w+){0,12}?\W+(?:got|get) (?:all )?(?:of )?(?:my|our|"
    r"your) (?:money|funds?|"
    r"bitcoins?|crypto|btc) back\b",
    rf"(?:write to|e-?mail|mail|contact|reach) \S+@\S+{_GAP}(?:restor|recover|retriev|unlock)\w* (?:my|your|all){_FAR}"
    r"(?:recommend|legit|trusted|guaranteed)\b",
    rf"(?:helped|assisted) me (?:to |in )?(?:recover(?:ing)?|retriev(?:e|ing)){_GAP}{_FUNDS}\b",
    rf"recover(?:ed)? (?:\w+ ){{0,4}}?(?:{_FUNDS}|money)\b(?: \w+)? (?:thanks to|through|with|by|from)\b",
    rf"(?:lost|scammed|invested|sent){_FAR}(?:bitcoins?|btc|crypto\w*|broker){_FAR}{_FAR}(?:{_REACH} {_THEM}|"
    rf"{_APP})\b",
)
SELLER = _rules(
    rf"(?:sell(?:ing|s)?|resell(?:ing)?|providing|offering|supply|got){_GAP}{_ACCOUNT_KIND}(?: \w+)? accounts\b",
    r"accounts? (?:for sale|available (?:for|at|now|here)|on sale|4 sale|seller)\b|"
    r"cheap(?:est)? (?:\w+ ){0,2}accounts\b",
    rf"(?:buy|get|purchase|order){_CLOSE}(?:cheap|verified|aged|cracked|lifetime){_CLOSE}accounts?\b",
    r"(?:buy|order|purchase|get your) (?:\w+ ){0,2}(?:premium|netflix|spotify) accounts\b",
    rf"accounts?{_GAP}(?:lifetime|full|months?) (?:warranty|guarantee)\b",
    rf"(?:premium|lifetime|netflix|spotify|accounts?|subscriptions?|4k){_GAP}(?:only|just|for|at|@|from) {{1,2}}"
    rf"(?:only |just )?(?:rs\.? ?|inr ?|usd ?|php ?)?{_MONEY}(?:rs|inr|usd|php|bucks)?"
    rf"(?:\W+\w+){{0,8}}?\W+(?:dm|inbox|pm|{_APP}|(?:contact|"
    rf"text|message) me)\b",
    rf"(?:dm|inbox|pm|{_APP}|(?:contact|text|message) (?:me|us|him))(?: me| us| now| for)*{_CLOSE}"
    r"(?:cheap|premium|shared?|netflix|spotify|lifetime|private|4k)(?: \w+){0,2} (?:accounts?|subscriptions?|"
    r"profiles?|screens?|slots?)\b",
    rf"(?:accounts?|subscriptions?|profiles?|screens?|slots?){_GAP}(?:dm|inbox|pm) (?:me|us|now|to)\b",
    rf"(?:i(?:'m| am)?|we(?:'re| are)?|am|now) sell(?:ing)?{_CLOSE}(?:accounts?|logins?|subscriptions?|profiles|"
    rf"screens)\b",
    r"(?:i|we) (?:have|got|hav) (?:\w+ ){0,3}(?:accounts?|logins?|subscriptions?) "
    r"(?:for|at|on) (?:cheap|sale|low|half|less)\b",
    rf"(?:premium|netflix|accounts?|subscriptions?|months?|year)\W+(?:\w+\W+){{0,4}}?(?:rs\.?|inr|₹|[$€£]|usd) ?\d+"
    rf"(?:/-)?(?: only| each)?\W+(?:dm|inbox|pm|ping|{_APP})\b",
    rf"(?:i|we) (?:can|could|will) (?:hack|crack|unlock|upgrade) (?:any|your|all)(?:\W+\w+){{0,8}}?\W+"
    rf"(?:{_REACH} {_THEM}|{_APP})\b",
    rf"cheap(?:est)? (?:\w+\W+){{0,5}}accounts\b(?:\W+\w+){{0,4}}?\W+(?:available|sale|stock|dm|{_APP})\b",
    r"selling (?:\w+ ){0,3}(?:accounts|logins|subscriptions|profiles|screens)\b",
)
CRYPTO = _rules(
    rf"{_COIN}(?:\W+\w+){{0,20}}?\W+(?:profits?|returns?|earn(?:ed|ing|s)?|roi|doubled?|guaranteed|expert trader|"
    rf"account manager|"
    r"my trader|withdraw(?:al|n|als)?|passive income|financial freedom|mentor)\b",
    rf"(?:invest(?:ed|ing|ment|ments)?|deposit(?:ed)?|trading|traded)(?:\W+\w+){{0,15}}?\W+(?:profits?|returns?|roi|"
    rf"doubled?|"
    rf"guaranteed|weekly|within \d+|in (?:just )?(?:\d+|one|two|three|a) (?:hours?|days?|weeks?|months?)){_FAR}"
    rf"(?:{_REACH} {_THEM}|{_APP}|{_COIN}|thanks to|mr|mrs|expert|trader|broker|manager)\b",
    r"(?:invest(?:ed|ing)?|trad(?:ed|ing)) with (?:\w+ ){0,3}?(?:broker|trader|expert|mr|mrs|miss|"
    r"manager)(?:\W+\w+){0,12}?\W+"
    r"(?:withdr[ae]w\w*|profits?|earn\w*|weekly)\b",
    rf"(?:turned|made|earned|earning|making|make|earn)\W+{_MONEY}(?:\W+\w+){{0,12}}?\W+(?:{_COIN}|trading|investing|"
    rf"trader|broker)\b",
    r"free (?:bitcoins?|btc|crypto|eth|usdt|nfts?)\b|crypto (?:giveaway|airdrop)|claim your airdrop",
    rf"(?:taught|showed|introduced) me(?: to)? (?:\w+ ){{0,3}}?{_COIN}{_FAR}(?:{_REACH} {_THEM}|{_APP})\b",
    r"double your (?:bitcoins?|btc|crypto|money)\b",
    rf"(?:my (?:broker|trader|account manager)|thanks to|trade with|invest with)(?:\W+\w+){{0,5}}?\W+(?:trader|"
    rf"broker|{_COIN})"
    rf"(?:\W+\w+){{0,20}}?\W+(?:profits?|earn(?:ed|ing)?|{_APP})\b",
    rf"(?:join|invest in|trade)(?:\W+\w+){{0,5}}?\W+(?:{_COIN}|investment)(?:\W+\w+){{0,8}}?\W+(?:group|channel|"
    rf"platform|today|now|{_APP})\b",
)
PROMOTION = _rules(
    r"sub(?:scribe)? (?:to|on|2) (?:my|our)\b|subscribe (?:to )?(?:the|this|my|our)? ?(?:you ?tube )?channel\b",
    r"(?:check|visit|see|watch)(?: out| our)? my (?:you ?tube |new |own |latest )?(?:channel|page|blog|website|site|"
    r"store|shop|bio|video|song|link)\b",
    r"(?:visit|check out|go to|order (?:at|from|on)|shop at|available (?:at|on)) our (?:\w+ )?(?:website|site|store|"
    r"shop|page|channel|link)\b",
    rf"follow (?:me|us|my|our){_CLOSE}(?:page|channel|account|{_APP}|tik ?tok|twitter|youtube)\b|follow (?:me|us) @",
    r"use (?:my |our )(?:promo |discount |referral |coupon |invite )?code\b|use (?:the |this )?(?:promo |discount |"
    r"referral |coupon )code \S+ (?:for|to|and|at)\b",
    r"(?:promo|referral|invite|discount|coupon) code:? [a-z]*\d\S* (?:for|to|and|at|gets?|gives)\b",
    r"my (?:referral|invite|affiliate|promo) (?:link|code)\b",
    rf"(?:earn|make|made|making|earning|earned)(?:\W+\w+){{0,4}}?\W*{_MONEY}\+?(?: dollars?| usd| bucks)? ?(?:(?:a|"
    rf"per|every|each|/) ?"
    r"(?:day|week|month|hour)|daily|weekly|monthly)(?:\W+\w+){0,14}?\W+(?:home|online|click|join|link|profile|bio|"
    r"surveys?|dm|website|phone)\b",
    rf"(?:work(?:ing)? from home|online jobs?|part[- ]time jobs?)(?:\W+\w+){{0,12}}?\W+(?:earn\w*|apply|join|"
    rf"contact|dm|{_APP}|link|daily|\d+)\b",
    r"(?:make|earn) (?:easy |extra |fast |quick |real |some )?(?:money|cash|income) (?:online|from home|fast|easily|"
    r"daily|at home)\b",
    r"(?:best|cheap(?:est)?|premium|reliable|stable|top) (?:\w+ )?(?:iptv|smm panel|seo|essay|assignment|escorts?|"
    r"casino|betting)\b",
    rf"iptv(?:\W+\w+){{0,12}}?\W+(?:channels|trial|price|cheap|months?|year|provider|dm|contact|{_APP})\b",
    rf"(?:buy|get|sell|selling){_CLOSE}(?:followers|likes|subscribers|viagra|cialis|xanax|fake (?:id|passport)s?|"
    rf"essays?|cvv|fullz|dumps)\b",
    r"online casino|casino bonus|free spins|betting tips|fixed matches|sure odds|slot gacor|judi online|togel",
    rf"loans?\b(?:\W+\w+){{0,15}}?\W+(?:interest|apply|\d+ ?%)(?:\W+\w+){{0,15}}?\W*(?:apply|contact|{_APP}|e-?mail|"
    rf"today|now|$)",
    r"spell ?caster|love spells?|herbal (?:cure|doctor|medicine|remedy|mixture|herbs?)|join (?:the )?illuminati",
    r"(?:dr|doctor|prophet|priest|chief)\.? \w+(?:\W+\w+){0,10}?\W+(?:cured?|spells?|herbs?|my ex|ex (?:back|lover|"
    r"husband|wife))\b",
    r"(?:congratulations|congrats)(?:\W+\w+){0,8}?\W+(?:won|winner|selected|prize)\b|claim your (?:free |prize|"
    r"reward|gift|bonus)",
    r"(?:you have|you've|you) (?:been selected|won a|won the|won \W?\d)",
    r"free (?:iphones?|gift cards?|robux|v-?bucks|netflix (?:accounts?|premium))(?:\W+\w+){0,6}?\W+(?:click|here|"
    r"link|visit|claim|generator|now)\b",
    r"(?:hot|sexy|lonely|single) (?:girls?|singles|ladies|women|milfs?)(?:\W+\w+){0,8}?\W+(?:near you|your area|"
    r"chat|waiting|meet|dating|click)\b",
    r"earn (?:\w+ )?(?:cash|money|income) (?:with|by|through|doing|taking) "
    r"(?:\w+ ){0,2}(?:surveys?|ads|tasks|trading)\b",
    r"mod(?:ded)? apk(?:\W+\w+){0,8}?\W+(?:from|at|here|link|unlocked|visit|download)\b|cash ?app flip",
    rf"(?:send|pay|give|deposit) (?:me )?{_MONEY}(?: and| to)? (?:get|receive|earn) (?:back )?{_MONEY}",
    r"(?:my |check |see )(?:onlyfans|nudes)\b|link in (?:my |the )?(?:bio|profile)\b",
    r"(?:download|watch|stream) (?:\w+ ){0,3}?(?:movies|films|series|shows|everything) (?:for )?free (?:at|on|from|"
    r"here)\b",
    rf"(?:we|i|our (?:company|team|agency)) (?:offer|provide|sell|build|design|speciali[sz]e in|"
    rf"are offering)(?:\W+\w+){{0,10}}?\W+"
    rf"(?:services?|websites?|seo|marketing|prices?|delivery|products?|discounts?){_FAR}(?:contact|visit|{_APP}|www|"
    rf"https?|order)\b",
)
PITCHES = (
    (Reason.RECOVERY_SCHEME, RECOVERY),
    (Reason.ACCOUNT_SELLER, SELLER),
    (Reason.CRYPTO_SCHEME, CRYPTO),
    (Reason.PROMOTION, PROMOTION),
)
TRIGGER = (
    r"https?:|www\.|\.[a-z]{2,6}\b|\b(?:accounts|recover\w*|retriev\w*|hack\w*|crypto\w*|bitcoins?|btc|usdt|forex|"
    r"invest\w*|"
    r"trad(?:ed|er|ing)|deposit\w*|double|earn\w*|ma(?:de|ke|king)|turned|code|sub|subscribe|channel|follow|dm|pm|"
    r"inbox|add|"
    r"whats\s?app|telegram|insta\w*|sell\w*|resell\w*|cheap\w*|buy|order|get|casino|spins|betting|odds|slot|judi|"
    r"togel|"
    r"loans?|spells?|herbal|dr|doctor|prophet|priest|chief|illuminati|iptv|seo|panel|download|watch|stream|"
    r"withdr\w+|best|followers|congrat\w*|claim|"
    r"selected|won|free|jobs?|work\w*|essays?|onlyfans|nudes|bio|profile|girls?|singles|ladies|women|our|my|us|"
    r"airdrop)\b"
)
ADVICE = _rules(
    r"beware|be ?aware of|be careful|scam alert|warning|warn (?:you|people|others|everyone)|watch out|stay away|"
    r"steer clear",
    r"do ?n[o']?t (?:fall|trust|believe|click|call|contact|pay|give|send|buy|be fooled|open|respond|reply|use|go|"
    r"waste)\b",
    r"do not (?:fall|trust|believe|click|call|contact|pay|give|send|buy|be fooled|open|respond|reply|use|go|"
    r"waste)\b|avoid\b",
    r"never (?:trust|click|call|contact|pay|give|send|buy|respond|fall)\b|phishing|report (?:them|him|her|these)",
    r"(?:don't|don’t|dont|do not)\.?$",
    r"(?:told|asked|wanted|tried to get) me to (?:contact|message|text|add|send|pay|invest|click|call|buy)\b",
)
REPORT = _rules(
    r"(?:is|are|was|were|it'?s|they'?re|total|complete) (?:a |an |all |just |such a |total |complete )?"
    r"(?:scams?|fakes?|frauds?|scammers?|fraudsters?|scamming)\b",
    r"i (?:got|received|had|keep getting|was sent|have received) (?:\w+ ){0,3}(?:texts?|sms|e-?mails?|messages?|"
    r"calls?)\b",
    r"(?:fake|suspicious|scam) (?:e-?mails?|texts?|sms|messages?|calls?|sites?|websites?|links?)\b",
    r"(?:people|someone|somebody|strangers?|scammers?|they|guys?|bots?) (?:is |are |keep |kept |who |was |were )?"
    r"(?:selling|sells?|messag\w+|text(?:ed|ing)|offer\w*|promis\w+|spam\w*|post\w*|trying)\b|scammed me|got scammed",
)
CONTACT = rf"\b{_APP}\b|\+?\d[\d ().-]{{7,}}\d|\b(?:dm|inbox|pm) (?:me|us|him|her|them|for|now)\b"
PULLS = _rules(
    r"check (?:out|it out|this out|my|our)|visit|join|click|sign ?up|register|subscribe|follow (?:me|us|my|our)|"
    r"order (?:now|here)",
    r"download (?:it |now |here |from )|get (?:yours|it|them) (?:at|from|here|now)|go to|head over|buy (?:now|here|"
    r"from|at)",
    r"(?:my|our) (?:channel|page|blog|website|site|store|shop|link|bio|services?|products?)|dm (?:me|us|for)|"
    r"\d+ ?% off",
    r"best (?:deals?|prices?|offers?)|free (?:trial|gift|shipping|movies|download|access|money|iphone)|"
    r"limited (?:time|offer)",
    r"(?:better|cheaper|free|movies) (?:at|on|here)|watch free|instead at|promo|discount",
)
PRAISE = _rules(
    rf"{_REACH} (?:him|her|them|me|us)|highly recommend|recommend (?:him|her|them)|legit|reliable|trustworthy|"
    rf"thanks? to",
    r"(?:he|she|they) (?:helped|recovered|assisted)",
)
COMPLAINS = (
    r"\b(?:errors?|down|broken|dead|404|50\d|not|never|can'?t|cannot|won'?t|doesn'?t|isn'?t|works?|loads?|loading|slow|"
    r"useless|fails?|failed|bad|terrible|awful|sucks|hate|blocked|crash\w*|problems?|issues?|offline|unreachable)\b"
)
OFFICIAL_HELP = (
    r"\b(?:thanks? to|through|with|by|from|help of) (?:(?:my|the|your|their|our|an?|some|very|good|great|"
    r"helpful) ){0,3}"
    r"(?:bank|paypal|visa|mastercard|credit|card|amex|chargeback|support|customer|agents?|netflix|apple|google|"
    r"police|team|"
    r"staff|company|small claims|court|refund|ombudsman|consumer|chat|help|rep|representative|manager|app)\b"
)
