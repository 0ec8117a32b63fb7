/**
 * Beginnings of common given names in Latin letters, of many languages; each stands for the names it
 * opens (`alex`: Alexander, Alexis). Some open other words too, so that one is a hint and no proof.
 */
const stems =
  "aaron abdul abhi abigai adam aditya adrian agnes ahmed ajay akash akhil akira akshay alain alan albert alejan alex alfred alice allison amina amir amit ana anders andre andy anil anita ankit ankur anna anne antho anto anuj anurag anya aritra arjun arnab arnaud arthur arun aryan ashis ashley ashok ayman ayse ayush aziz barbar beatri benja bernar bernd bettin bikash bjorn bogdan brandon brenda brian bruno bryan burak caleb camil carla carlos carmen carol catari cather cecili cedric charle chiara chris clair clara claudi cody colin cristi daisuk damian damien daniel david debora deepa deni derek diana diego dmitr donald doroth dougla dustin dylan edgar edward edwin elena elias elijah eliza emil emma enriqu eric erik ernest esther ethan eugen eva evely fabi fahad faisal fatem fatim felip felix ferdin fernan florian frances franci frank frederi gabri gareth gaurav gautam gavin georg gerald gerard gianlu giorgi giovan gonzal grace guillau gunnar gustav hamid hamza hannah hans harold harry harvey hasan hassan hector heidi heinri helen helmi henr himans hiro hossai hugo humber hussai hussei ian ibrahim igor imran ines ingrid irene isaac isabel ishaan ismail ivan jackie jacob jacque jakub jamal james jan jane jared jasmin jason javier jean jeff jenn jens jeremy jerom jerry jess jill jimena jimmy joachim joan joao joel johan john jonas jonath jorge jose joshua josip juan judith julia julie juliu jurgen justin karan kareem karen karim karin karl karthi katar kate kathar kathr kazi keiko keith kelly kenji kenneth kevin khaled khalid khalil kiran kishor klaus komal konrad krishna krist kumar kunal kwame kyle larry lars laur lawren layla lena leon leslie linda lisa lokesh lorenz louis luca lucia luis lukas lydia maciej madis magdal mahes mahmo mahmu malcol manish manoj manuel marc margar maria marie mario mark marta martin mary masoud mateo matteo matth maurici maxim mayank megan mehmet melani michael michel miguel mikhail milos miriam mohame mohamm mohan mohd mohit monic muhamm mustaf nabil nadia nancy natal nathan naveen neeraj neha neil nguyen nichol nicol nikhil nikita nils nina nitin noah nora norbert octavi olga oliv omar oscar otto owen pablo pamela pankaj paolo patric paul pavel pedro peter petr phil pierre piotr pooja pradee prakas pranav pratee pratik pravee preeti priya rachel rafael rahul raj rajat rajeev rajesh rajiv rakesh ralf ralph ramesh randy raphae rashid raul ravi raymon rebec renat reza ricard richar rishi ritesh ritika robert rodrig roger rohan rohit roland roman ronald rosa roshan russel ruth ryan sabin sachin saeed sakshi salim saman sameer samir samuel sandee sandr sanjay sanket santiag sara saurab saurav scott sean sebast serg seth shakil sharon shaun shivam shreya shruti silvia simon sneha sofia sonia sophi spence stanis stefan stella stephan stephen steve stewart stuart suleim sunil surend suresh susan svetla syed sylvi takash tamar tanja tanvi tanya tasnim tatian teresa theodo thiago thierr thomas tiago tiffan timoth tobias todd tomas tristan ulrich vaibhav valent vanes vera veronic victor vidya vijay vikas vikram viktor vinay vincen vinod virgini vishal vivek vlad walter wendy wilhel william wolfgang xavier yann yash yasmin yogesh youssef yuki yusuf yusuke yvonne zach zoe".split(
    " ",
  );
/** Those that open words of other kinds stand for themselves alone. */
const whole = new Set(["jack", "josh", "luke", "md", "rose"]);
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
