/**
 * Beginnings of common given names in Latin letters, of many languages; each stands for the names it
 * opens (`alex`: Alexander, Alexis). Some open other words too, so that one is a hint and no proof.
 */
const stems =
  "aaron abdul abhi abigai adam aditya adrian agnes ahmed ajay akash akira akshay alain alan albert alejan alex alfred alice allison amina amir amit ana anders andre andy anil anita ankit ankur anna anne antho anto anurag anya arjun arnaud arthur arun aryan ashley ashok ayman ayse ayush aziz barbar beatri benja bernar bernd bettin bjorn bogdan brandon brenda brian bruno bryan caleb camil carla carlos carmen carol catari cathe cecili charle chiara chris clair clara claudi cody colin cristi damia damien daniel david debora deepa deni derek diana diego donald doroth dougla dustin dylan edgar edward edwin elena elias eliza emil emma enriqu eric erik ernest esther ethan eugen eva evely fabi fahad faisal fate fati felip felix ferdin fernan florian franc frank frederi gabri gareth gautam gavin georg gerald gerard gian giorgi giovan gonzal grace gustav hamid hamza hannah hans harold harry harvey hasan hassan hector heidi heinri helen henr hiro hugo humber huss ian ibrahim igor imran ines ingrid irene isaac isabel ismail ivan jackie jaco jaku jamal james jan jane jared jasm jason javier jean jeff jenn jens jeremy jerom jerry jess jill jimmy joachim joan joao joel johan john jonas jonath jorge jose joshua juan judith julia julie juliu jurgen justin karan kare kari karl karthi katar kate kath keiko keith kelly kenji kenneth kevin khal kiran kishor klaus konrad krishna krist kunal kyle larry lars laur lawren layla lena leon leslie linda lisa lorenz louis luca lucia luis lukas lydia magdal mahes mahm malcol manish manoj manuel marc margar maria marie mario mark marta martin mary mateo matteo matth maxim mayank megan mehm melani michael michel miguel mikhail miriam moha mohd mohit monic muha mustaf nabil nadia nancy natal nathan naveen neeraj neha neil nguyen nichol nicol nikhil nikita nils nina nitin noah nora norbert octavi olga oliv omar oscar otto owen pablo pamela pankaj paolo patric paul pavel pedro peter petr phil pierre piotr pooja pradee prakas pranav pravee preeti priya rachel rafael rahul raj rajat raje rajiv rakesh ralf ralph ramesh randy raphae rashid raul ravi raymon rebec renat reza ricard richar rishi rite robert rodrig roger rohan rohit roland roman ronald rosa roshan russel ruth ryan sabin sachin saeed salim saman sameer samir samuel sandee sandr sanj sanket santiag sara saura scott sean sebast serg seth sharon shaun silvia simon sofia sonia sophi spence stanis stefan stella steph steve stewart stuart sunil surend suresh susan syed sylvi takash tamar tanja tany tatian teresa theodo thiago thomas tiago tiffan timoth tobias todd tomas tristan ulrich valent vanes vera veronic victor vidya vijay vikas vikram viktor vinay vincen vinod virgini vishal vive vlad walter wendy wilhel william wolfgang xavier yash yasm yogesh youssef yuki yusu yvonne zach zoe".split(
    " ",
  );
/** Those that open words of other kinds stand for themselves alone. */
const whole = new Set(
  "abby barry becky ben betsy bob brad chad cindy dan dave deb debbie doug ellie gary greg jack jake jim joe jon josh judy katie ken liz luke matt md meg mike nate ned nick patty ray rick rob ron rose russ sam sue ted terry tim tom vicky walt".split(
    " ",
  ),
);
const byStart = Map.groupBy(stems, (each) => each.slice(0, 3));

/** True where the first word of a name is, by all likelihood, somebody's given name. */
export function opensWithGivenName(name: string): boolean {
  const [first = ""] = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(" ");
  if (whole.has(first)) return true;
  return (byStart.get(first.slice(0, 3)) ?? []).some(
    (stem) =>
      first === stem ||
      (stem.length > 3 && first.length - stem.length < 6 && first.startsWith(stem)),
  );
}
