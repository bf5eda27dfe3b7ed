"""Words for telling names: common given names, and capitalised words that are never part of a person's name."""

from __future__ import annotations

GIVEN = frozenset(
    """
    aaron abby abdul abdullah abigail adam adele aditi aditya adrian adriana agnes ahmad ahmed aidan aisha ajay
    akash alan alana albert alberto alec alejandra alejandro alex alexa alexander alexandra alexis alfred ali alice
    alicia alina alison allan allen allison alma alvin alyssa amanda amber amelia amina amir amit amy ana anaya
    andre andrea andreas andrei andres andrew andy angel angela angelica angelina angie anil anita anjali ann anna
    anne annette annie anthony antoine anton antonia antonio anu april archie ariana arjun arlene armando arnold
    arthur arturo arun ash asha ashley ashok astrid aubrey audrey austin ava avery ayesha barbara barry beatrice
    becky belinda ben benjamin bernadette bernard bernice beth bethany betty beverly bhavna bill billy blake bob
    bobby bonnie boris brad bradley brandon brandy brenda brendan brent brett brian brianna bridget brittany brock
    brooke bruce bruno bryan bryce byron caitlin caleb calvin cameron camila camille candace candice cara carl carla
    carlos carlton carmen carol carole caroline carolyn carrie carter casey cassandra catherine cathy cecil cecilia
    cedric celia cesar chad chandra charlene charles charlie charlotte chelsea cheryl chetan chloe chris christian
    christina christine christopher christy cindy claire clara clarence clark claudia clayton clifford clint clinton
    clyde cody colin colleen connie connor conor constance corey cory courtney craig cristina crystal curtis cynthia
    daisy dale damian damien dan dana daniel daniela danielle danny daphne darius darlene darrell darren darryl
    daryl dave david dawn dean deanna debbie deborah debra deepa deepak della delores denise dennis derek derrick
    desiree devon diana diane diego dina dinesh dmitri dolores dominic don donald donna donnie doreen doris dorothy
    doug douglas duane duncan dustin dwayne dwight dylan earl eddie edgar edith edna eduardo edward edwin eileen
    elaine eleanor elena eli elias elijah elizabeth ella ellen elliot elliott elmer elsa elsie emily emma emmanuel
    enrique eric erica erik erika erin ernest esther ethan ethel eugene eva evan evelyn faith farah fatima faye
    felicia felix fernando fiona florence floyd frances francesca francis francisco frank franklin fred freda
    freddie frederick gabriel gabriela gabrielle gail gareth garry gary gavin gayle gemma gene geoff geoffrey george
    georgia gerald geraldine gerard gilbert gina giovanni giulia gladys glen glenda glenn gloria gopal gordon grace
    graham grant greg gregory greta guadalupe guillermo gustavo guy gwen hailey hannah hans harish harold harriet
    harris harry harsh harvey hassan hayden hazel heather hector heidi helen helena henry herbert herman hilary
    hilda holly howard hugh hugo hussein ian ibrahim ida ignacio igor imran ines ingrid irene iris irma isaac isabel
    isabella isaiah ivan ivy jack jackie jackson jacob jacqueline jade jaime jake jamal james jamie jan jana jane
    janet janice janine jared jasmine jason javier jay jean jeanette jeanne jeff jeffery jeffrey jen jenna jennifer
    jenny jeremiah jeremy jerome jerry jesse jessica jessie jesus jill jillian jim jimmy jo joan joann joanna joanne
    joaquin jodi jody joe joel joey johan johanna john johnathan johnnie johnny jon jonas jonathan jordan jorge jose
    joseph josephine josh joshua joy joyce juan juanita judith judy julia julian juliana julie juliet julio june
    justin kamal kareem karen kari karim karina karl karla kate katelyn katherine kathleen kathryn kathy katie
    katrina kavita kay kayla keith kelly kelsey ken kendra kenneth kenny kent kerry kevin khalid kim kimberly kiran
    kirk kirsten klaus kofi kristen kristin kristina krystal kumar kurt kwame kyle lakshmi lance larry latoya laura
    lauren laurence laurie lawrence leah lee lei leila lena leo leon leonard leroy leslie lester leticia lewis liam
    lillian lily lina linda lindsay lindsey lisa liz lloyd logan lois lola lonnie lora lorena loretta lori lorraine
    louis louisa louise lucas lucia lucille lucy luis luisa luke luna lydia lynn mabel mackenzie maddie madeline
    madison mae magdalena maggie mahesh malcolm malik mandy manish manoj manuel marc marcia marco marcus margaret
    margarita maria mariah mariam marian marianne marie marilyn mario marion marisa marissa marjorie mark marlene
    marsha marshall marta martha martin martina marvin mary maryam mateo matt matteo matthew maureen maurice max
    maxine maya meera megan meghan mehmet mei melanie melinda melissa melvin mercedes meredith mia micah michael
    michaela michele michelle miguel mihai mike mildred miles milton mindy minh miranda miriam misty mitchell
    mohamed mohammad mohammed mohan molly mona monica monique morgan morris moses muhammad mustafa myra myrtle nadia
    nadine nancy naomi natalia natalie natasha nathan nathaniel neha neil nellie nelson nicholas nick nicola nicolas
    nicole nigel nikhil nikki nina nisha noah noel noor nora norma norman olga olive oliver olivia omar oscar owen
    pablo padma pam pamela parker pat patricia patrick patty paul paula pauline pearl pedro peggy penelope penny
    perry pete peter petra phil philip phillip phoebe phyllis pierre pooja prakash pranav praveen priya priyanka
    rachael rachel rafael raghav rahul raj rajesh rakesh ralph ram ramesh ramon ramona randall randy raquel rashid
    raul ravi ray raymond rebecca regina reginald rekha rene renee reuben rhonda ricardo richard rick ricky riley
    rishi rita rob robert roberta roberto robin robyn rocio rodney rodrigo roger rohan rohit roland ron ronald
    ronnie rosa rosalie rosario rose rosemary rosie ross roxanne roy ruben ruby russell ruth ryan sabrina sadie
    sally salman sam samantha samir sammy samuel sandeep sandra sandy sanjay santiago sara sarah saul scott sean
    sebastian serena sergei sergio seth shane shannon sharon shaun shauna shawn sheila shelby sheldon shelley shelly
    sherri sherry shirley shiv shreya sidney sierra silvia simon simone sofia sonia sonja sonya sophia sophie
    spencer stacey stacy stan stanley stefan stefanie stella stephanie stephen steve steven stewart stuart sue sunil
    sunita suresh susan susie suzanne swati sydney sylvia tabitha tamara tammy tanya tara tariq tasha taylor ted
    terence teresa teri terrance terri terry thelma theo theodore theresa thomas tiffany tim timothy tina todd tom
    tomas tommy toni tony tonya tracey traci tracy travis trevor tricia trina tristan troy tyler tyrone ursula usha
    valerie vanessa vera vernon veronica vicki vickie victor victoria vijay vikas vikram vincent viola violet
    virginia vivian vladimir wade wallace walter wanda warren wayne wei wendy wesley whitney wilbur will willard
    william willie wilma winston xavier xin yan yasmin yolanda yosef yusuf yvette yvonne zachary zack zahra zainab
    zara zoe
    """.split()  # noqa: SIM905 - a word list reads better so
)
NEVER = frozenset(
    """
    a about absolutely account accounts across actually ads after again against agent agents all almost along also
    although always am amazed amazing amazon america american an and android angeles angry annoyed another any
    anymore anyone app appalled apple apps april arabia are around as asking at att august australia australian
    austria avengers avenue avoid awesome awful bad bank basically be because been before beg begging behind being
    below besides best between beyond big billing black blue both box brand breaking bridgerton british but buy by
    call called calling can canada canadian cancel canceled canceling cancelled cancelling card care cell center
    centre chat cheap check chief china chinese christmas chromecast city com comcast company complaint complaints
    completely consumer costa costco could court credit crown crunchyroll currently customer customers cyber dahmer
    day dc dear december deeply definitely department did disappointed disgusted disgusting disney dissatisfied do
    does don't done dont down drive during dutch each east el email english enough era error even ever every
    everyone everything exactly executive extremely facebook family fan fantastic fed feel few fire firestick first
    five for forever former four francisco fraud free french friday from frustrated full furious game games garbage
    german germany get getting give giving global gmail go going good google got great green ha half happy hard has
    hate have having hbo hd he health hello help helpful her here hey hi high him his hisense hold home hong hope
    hoping horrible hot hotmail house how however huge hulu human i i'm if im in incredibly india indian indonesia
    insurance internet into ios ipad iphone irish is it it's italian its itunes january japan japanese july june
    just kids kong lane lanka las last later leaving less let lg life like limited line literally live ll london
    long looking los loss lost love loved loyal many march marvel mastercard max may maybe me member men microsoft
    million mirror mobile mom monday money month monthly more most movie movies moving much my national need netflix
    network never new news next nice no north not nothing november now number october of off office official ok old
    on once one only open opening or other our out outlook over own ozark page paid paramount party pathetic pay
    paying payment paypal peacock people philippines phone pissed plan plans play please plus poor pretty prime
    private pro problem professional profile puerto quality queen quite really red refund regular retired review
    rica rico ridiculous road roku rude sad safe sales salvador same samsung san santa saturday saudi scam season
    seasons security senior september series seriously service services shame she shocked should show shows sick
    simply since single sky smart so software some something sony soon sorry south spain spanish special speechless
    spotify sprint squid sri star stars still stop store stranger streaming street stupid subscriber subscription
    such sunday super support sure switching target tcl team tech technical terrible than thank thanks that the
    their them then there these they thing things this those though three thursday til till time times tired tmobile
    to today tonight too total totally trash truly trustpilot trying tuesday turkey tv twitter two uk ultra unable
    unacceptable under unhappy united unsatisfied until up update upset us usa used useless user users using utterly
    vegas verizon version very via video vip visa vizio wait waiting walking walmart want was waste watch watching
    way we web wednesday week welcome well went were west what when where which while white who whole why will
    windows witcher with within without women won won't wont word work world worst worth would wow writing wrong
    xbox xfinity yahoo yeah year years yes yet york you young your youtube zero
    """.split()  # noqa: SIM905
)
