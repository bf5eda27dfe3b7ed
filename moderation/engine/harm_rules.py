"""What self-harm, doxxing or a personal accusation says, and the words without which a text holds no harm at all.

Written in the syntax that RE2 and ``re`` share; a rule never looks further than a few words.
"""

from __future__ import annotations

from moderation.engine.threat_rules import AP, GROUP, as_rules

SELF_HARM = as_rules(
    r"(?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|hurt(?:ing)?|harm(?:ing)?|drown(?:ing)?|stab(?:bing)?|cutting|"
    r"starv(?:e|ing)|poison(?:ing)?|unaliv(?:e|ing)) (?:my ?self|meself)\b",
    r"(?:i|me)(?:'m|\W)\s?(?:\w+ ){0,3}?(?:want|wanted|wanna|ready|planning|prefer|hope|wish|"
    r"deserve)(?: to)?(?: just)? die\b",
    r"i (?:just )?(?:want|wish|need) to be dead|wish i (?:was|were) (?:dead|never born)|better off (?:dead|"
    r"without me)|i should(?: just)? die\b",
    r"end(?:ing)? (?:my|my own|it) (?:life|all|own life)|end it all|tak(?:e|ing) my (?:own )?life|took (?:his|"
    r"her) own life because of you",
    r"(?:i am|i'?m|im|feel(?:ing)?|been|felt|made me|makes me|me|was|become|became) (?:\w+ ){0,2}?suicidal\b",
    r"(?:thinking|think|thought|thoughts|thinking about|contemplat\w+|consider\w*|attempt\w*|commit(?:ting)?|tried|"
    r"driv\w+ me|drove me|pushed me|pushing me|me) (?:\w+ ){0,2}?suicide\b",
    r"(?:nobody|no one|no-one) (?:would|will|'?d|'?ll)(?: \w+)? (?:miss|care if) (?:me|i)\b|suicidal thoughts|"
    r"(?:my|a) suicide (?:note|attempt|plan)",
    r"(?:do ?n[o']?t|do not|no longer|never|dont|don’t|not) want to (?:live|be here|exist|wake up|"
    r"be alive)(?: any ?more|"
    r" any longer| in this world)?(?:\W|$)",
    r"(?:(?:no|any|one|a) (?:reason|point|will)s?(?: left)?|nothing left) to live|no point (?:in )?(?:living|"
    r"being alive)|"
    r"can'?t go on living|tired of (?:living|being alive)",
    r"slit(?:ting)? my (?:wrists?|throat)|cut(?:ting)? my wrists?|jump(?:ing)? (?:off|from|in front of) (?:a|the|"
    r"my) (?:bridge|building|roof|cliff|train|balcony|window)",
    r"(?:overdos(?:e|ed|ing)|od) on|(?:planning|going|want|wanna|about|thinking|plan|tried|gonna)(?: to| of|"
    r" about)? overdos(?:e|ing)|(?:take|took|taking|swallow\w*) (?:all (?:of )?my|a bottle of|every|"
    r"a handful of|the whole bottle of) (?:\w+ )?(?:pills|meds|tablets|medication)|put a (?:gun|bullet) (?:to|in|"
    r"through) my (?:head|brain|mouth)",
    r"i (?:cut|harm|hurt) myself(?:\W|$)|self[- ]harm(?:ing|ed)?",
    r"kys|k\.y\.s|kill (?:your|ur) ?sel(?:f|ves)|kill yourself|(?:hang|shoot|hurt|drown|neck|off|unalive|"
    r"stab) (?:your|ur) ?sel(?:f|ves)\b|kill themsel(?:f|ves)|(?:should|can|must|could|go) (?:\w+ )?kill (?:him|"
    r"her)self",
    r"end your (?:own )?(?:life|lives|miserable life)|slit your (?:wrists?|throats?)|drink bleach|jump off (?:a|"
    r"the) (?:bridge|cliff|roof|building)",
    r"(?:world|everyone|we|people|us) (?:would|will|'d) be (?:\w+ )?better (?:off |place )?(?:without you|"
    r"if you (?:died|were dead))|(?:go|just|please|should) (?:and )?(?:commit suicide|die(?: in a fire| in a hole|"
    r" already)?)(?:\W|$)|commit suicide",
)
NOT_SELF_HARM = as_rules(
    r"die (?:of|from|laughing|for|hard|a little|inside|on the|in (?:the|this) (?:game|show))\b|to die for|"
    r"or die trying|die(?:-|\s)hard",
    r"(?:phone|app|battery|tv|internet|company|stream|franchise|series|show|business|service|platform|"
    r"it) (?:\w+ ){0,3}?(?:die|dies|suicide|kill itself)\b",
    r"rather (?:die|kill myself|shoot myself|hang myself|jump|drink bleach|stab myself|drown|poke|eat)\b|(?:career|"
    r"business|financial|commercial|corporate|social|brand|marketing|political|economic) suicide",
    r"suicide (?:squad|mission|prevention|hotline|awareness|scene|scenes|door|doors|helpline)|(?:show|series|movie|"
    r"film|documentary|episode|story|character|season|content)s? (?:\w+ ){0,4}?(?:about |on |of |glorif\w+ |"
    r"portray\w+ |promot\w+ )?(?:suicide|self[- ]harm)",
    r"kick(?:ing)? myself|hate myself for subscribing|(?:shoot|shot|hurt|stab|cut) (?:my|your)sel(?:f|"
    r"ves) in the foot|cut myself (?:off|some)|shooting (?:your|them|it)sel(?:f|ves) in the foot",
)
DOXXING = as_rules(
    r"go (?:and )?(?:harass|bully|spam|confront|visit|find) (?:him|her)\b",
    rf"here(?:{AP}s| is| are) (?:his|her|their|the (?:\w+ )?(?:{GROUP}){AP}s|(?:\w+{AP}s)|where (?:he|she|"
    rf"they)) (?:\w+ ){{0,2}}?(?:address|number|phone|house|facebook|instagram|profile|plate|workplace|live[sd]?|"
    rf"work[sd]?|e-?mail|family|kids|school)",
    rf"(?:his|her|their|{GROUP}{AP}s) (?:home |house |street |full |private |personal |work |current |exact |"
    rf"cell |mobile |phone )+(?:address|number|phone|location|e-?mail) (?:is|are|:|=)",
    rf"(?:his|her|their|{GROUP}{AP}s) (?:address|phone|number|house|home) (?:is|are|=|:) (?:on|at|in|number|"
    rf"\W?\+?\d|the)|"
    r"address\]? of (?:the |this |that )?(?:agent|manager|employee|guy|woman|man|driver)",
    r"(?:he|she|that \w+|this \w+|who) (?:still |currently |actually )?lives (?:at|on|next (?:to|door)|right (?:by|"
    r"next|behind)|behind|opposite|"
    r"across from|in (?:the )?(?:house|apartment|flat|unit|building))",
    r"(?:you can |go |come |please )?(?:find|visit|get|catch|reach|see|confront|meet|harass|wait for|pay) (?:him|"
    r"her|them|this \w+|that \w+)(?: a visit)? (?:at (?:home|his|her|their|\d|\[|the [a-z]+ (?:on|in|at)|work at)|"
    r"on [a-z]+ (?:street|st|road|rd|avenue|ave|lane|drive)|outside (?:his|her|their))",
    r"(?:his|her) (?:kids?|child(?:ren)?|wife|husband|daughters?|sons?|mother|mom|father|dad|family|girlfriend|"
    r"boyfriend|parents?|sister|brother)(?:'s)? (?:\w+ ){0,3}?(?:lives?|works?|goes|go|attends?|studies|"
    r"school is)\b(?: (?:at|in|on|to|near))?",
    r"(?:post(?:ing|ed)?|publish(?:ing|ed)?|leak(?:ing|ed)?|shar(?:e|ed|ing)|releas(?:e|ed|ing)|expos(?:e|ed|ing)|"
    r"dropp?(?:ed|ing)?) (?:his|her|the (?:agent|manager|employee|rep|driver)'?s) (?:\w+ ){0,3}?(?:address|phone|"
    r"number|photos?|details|info(?:rmation)?|location|identity|workplace|family|facebook|personal)",
    r"(?:so )?(?:everyone|everybody|you all|people|you) (?:can|should|could) (?:go (?:to|there)|visit|pay|call|"
    r"harass|find|show up)(?: \w+){0,4}? (?:his|her|their|him|them|she|he)\b|show up at (?:his|her|their)|"
    r"go to (?:his|her|their) (?:house|home|work|workplace)",
    r"(?:he|she) works (?:at|in|for) [^.!?]{2,60}(?:find|go|visit|get|tell|call|ask for) (?:him|her|there|his|her)|"
    r"(?:drives|driving) (?:a|an|the|his|her) [^.!?]{2,40}(?:plate|license|licence|registration)",
    r"(?:here|this)(?: is|'s)? where (?:\w+ ){1,3}(?:lives|works|sleeps)\b|that'?s where (?:he|she) lives",
    r"(?:where (?:he|she) (?:lives|works|sleeps)|dox(?:x)?(?:ed|ing)? (?:him|her|them|this|the|you))(?:\W|$)",
)
OWN_FAMILY = (
    r"\b(?:my|our) (?:\w+ ){0,2}?(?:sons?|daughters?|kids?|child(?:ren)?|wife|husband|mothers?|moms?|mum|dad|"
    r"fathers?|parents?|sister|brother|family|"
    r"friends?|girlfriend|boyfriend|partner|grand\w+|aunt|uncle|nephew|niece|cousins?|in-?laws?|room ?mates?|nan|"
    r"gran|granny)\b"
)
ACCUSE = as_rules(
    r"(?:stole|steals?|stealing|stolen|thie(?:f|ves)|thieving|robbed|robs|robbing|robber|theft|embezzl\w+|"
    r"pocket(?:ed|ing|s)|burgl\w+)\b",
    r"(?:scammed|scams|scamming|scammer|con ?(?:man|artist)|conned|swindl\w+|defraud\w*|fraudster|fraud|crook|"
    r"criminal|extort\w*|blackmail\w*|brib\w+)\b",
    r"(?:sexually |physically |racially )?(?:assault\w*|abus(?:ed|es|er|ing)|harass\w*|molest\w*|groped|stalk(?:ed|"
    r"s|er|ing)|rapist|raped|threaten(?:ed|s|ing)|attacked|punched|hit me|pa?edo(?:phile)?|pervert|predator)\b",
    r"(?:hacked|forged|falsified|laundered|cloned|leaked|sold|copied|misused|took|emptied|"
    r"drained) (?:\w+ ){0,2}?(?:my|our|me|from my|customers?'?) (?:\w+ )?(?:account|card|cards|money|data|details|"
    r"identity|credit|bank|signature|information|savings|wallet|photos|number|cash)\b",
    r"(?:is|was|a|an|such a|total|complete|proven|known|convicted|pathological) (?:\w+ )?(?:liar|racist|rapist|"
    r"drug dealer|drug addict|alcoholic|junkie|nazi|sex offender|murderer|cheat|cheater|thug)\b|drunk (?:at|"
    r"on) (?:work|duty)",
)
LEGAL = as_rules(
    r"su(?:e|ing|ed)|prosecut(?:e|ing)|press(?:ing)? charges (?:against|on)|legal action against|lawsuit against",
    r"fil(?:e|ing) (?:\w+ ){0,3}?(?:lawsuit|charges|police report|case|restraining order) (?:against|on)",
    r"(?:my|our) (?:lawyers?|attorneys?|solicitors?) (?:\w+ ){0,3}?(?:contact(?:ing)?|after|for|against|sue)",
    r"call(?:ed|ing)? the (?:police|cops) on",
)
TO_COURT = as_rules(r"(?:tak(?:e|ing)|report(?:ed|ing)?|see(?:ing)?|drag(?:ging)?|put(?:ting)?)")
IN_COURT = r"^\W+(?:\w+ ){0,3}?(?:to|in|behind) (?:the )?(?:court|police|cops|fbi|jail|prison|bars|authorities)\b"
NOT_A_CRIME = (
    r"\b(?:called|calls|calling) (?:me|us) (?:an? )?|"
    r"\b(?:stole|steals?|stealing|stolen) (?:the|my|our|every|this|all) (?:\w+ )?(?:show|hearts?|scenes?|spotlight|"
    r"attention|movie|film|series)\b"
)
STORY = (
    r"\b(?:episodes?|scenes?|seasons?|movies?|films?|series|shows?|characters?|songs?|lyrics|lines?|quotes?|villain|"
    r"actors?|dialogue|finale|trailer|subtitles?|plot|s\d+e\d+)\b"
)
TRIGGER = (
    r"\b(?:kill\w*|cancer|alive|harass|walk|want|murder\w*|shoot\w*|shot|stab\w*|strang\w+|punch\w*|beat\w*|hurt\w*|"
    r"harm\w*|hang\w*|hung|rap(?:e|"
    r"ed|es|ing|ist)|bomb\w*|behead\w*|"
    r"attack\w*|slap\w*|smack\w*|tortur\w+|assault\w*|execut\w+|poison\w*|chok\w+|lynch\w*|gas\w*|extermin\w+|"
    r"butcher\w*|slaughter\w*|"
    r"burn\w*|run over|fire|throat|knife|skin|gut|drown\w*|smash\w*|eliminate|wipe[ds]?|blow|hit\w*|bullet|gun|acid|"
    r"break|cut\w*|slit\w*|crack|bash|"
    r"rip|snap|kick|die[sd]?|dead|death|bleed|back|backs|coming|find|hunt|track|weapon|rifle|machete|blood|grave|"
    r"ground|hospital|coffin|life|lives|"
    r"lived?|living|suicid\w+|exist|wake|overdos\w*|od|pills|tablets|medication|bleach|jump\w*|kys|kms|neck|"
    r"unaliv\w+|starv\w+|better off|without you|"
    r"eye|miss|address|number|phone|house|visit|dox\w*|works?|workplace|posting|publish\w*|leak\w*|expos\w+|plate|license|"
    r"licence|show up|go to|here's|here is|here are|"
    r"stole|steal\w*|stolen|thie\w+|rob\w*|theft|embezzl\w+|pocket\w*|burgl\w+|scam\w*|con|conned|swindl\w+|"
    r"fraud\w*|defraud\w*|crook|criminal|extort\w*|"
    r"blackmail\w*|brib\w+|abus\w+|harass\w*|molest\w*|groped|stalk\w*|threat\w*|pa?edo\w*|pervert|predator|hacked|"
    r"forged|falsified|laundered|"
    r"cloned|sold|copied|misused|took|emptied|drained|liar|racist|drug|alcoholic|junkie|nazi|sex|cheat\w*|thug|"
    r"drunk|sue|suing|sued|prosecut\w+|"
    r"charges|legal|lawsuit|police|court|cops|lawyers?|attorneys?|k\.y\.s|torch|raid|demolish|castrated|stoned|"
    r"stomp|put|end|days)\b"
)
