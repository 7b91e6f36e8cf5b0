namespace Entente.Coding.Acts;

/// <summary>What the auxiliaries and negations of a verb or noun say.</summary>
/// <param name="Future"><c>will</c>, <c>is to</c>, <c>is going to</c>.</param>
/// <param name="Would"><c>would</c>: the future of the past, or a condition.</param>
/// <param name="Obligation"><c>must</c>, <c>should</c>; <c>must have</c> only guesses.</param>
/// <param name="Possible"><c>may</c>, <c>can</c>, <c>could</c>.</param>
/// <param name="Negated"><c>not</c>, <c>never</c>, <c>no</c>.</param>
/// <param name="Progressive"><c>is doing</c>.</param>
/// <param name="Infinitive"><c>to</c> and no auxiliary that makes it finite.</param>
/// <param name="Perfect"><c>have</c> behind a modal: what should, could or must have been.</param>
internal readonly record struct VerbGroup(bool Future, bool Would, bool Obligation, bool Possible, bool Negated, bool Progressive, bool Infinitive, bool Perfect)
{
    // Nesting beyond this is no longer followed: thirty nested clauses come only from generated text.
    private const int MaxClimb = 12;

    /// <summary>Reads the group of a word; a later conjunct without a subject of its own shares the first one's auxiliaries.</summary>
    public static VerbGroup Of(SentenceTree tree, int index)
    {
        var group = Own(tree, index);
        for (int at = index, i = 0; i < MaxClimb && tree.Is(at, "conj") && tree[at].Head >= 0 && tree.Child(at, "nsubj") < 0 && tree.Child(at, "aux") < 0; i++)
        {
            at = tree[at].Head;
            var first = Own(tree, at);
            // "can seat 300 and uses less fuel": what has a tense of its own stands under no modal.
            bool modal = tree[index].Tag is not ("VBZ" or "VBD");
            group = group with
            {
                Future = group.Future || modal && first.Future,
                Would = group.Would || modal && first.Would,
                Obligation = group.Obligation || modal && first.Obligation,
                Possible = group.Possible || modal && first.Possible,
                Progressive = group.Progressive || first.Progressive && tree[index].Tag == "VBG",
                // "will never forget but force": what follows "but" is not denied with what stands before it.
                Negated = group.Negated || first.Negated && tree[index].Tag == "VB" && !tree.HasChild(index, "cc", "but"),
                Infinitive = group.Infinitive || first.Infinitive && tree[index].Tag == "VB",
            };
        }

        return group;
    }

    private static VerbGroup Own(SentenceTree tree, int index)
    {
        bool future = false, would = false, obligation = false, possible = false, negated = tree.HasChild(index, "det", "no"), be = false, finite = false, to = false, better = false, had = false, perfect = false, must = false;
        foreach (int child in tree.Children(index))
        {
            string lemma = tree.Lemma(child);
            if (tree.Is(child, "aux"))
            {
                future |= lemma is "will" or "shall" or "'ll" or "wo" or "sha";
                would |= lemma is "would" or "'d" && tree[child].Tag == "MD";
                obligation |= lemma is "must" or "should" or "ought";
                must |= lemma is "must";
                perfect |= lemma is "have" && tree[child].Tag == "VB";
                possible |= lemma is "may" or "might" or "can" or "could" or "ca";
                had |= lemma is "have" or "'d" or "had" or "would" && tree[child].Tag is not "VBZ" and not "VBP";
                be |= lemma is "be" && tree[child].Relation is "aux";
                finite |= lemma is "be" && tree[child].Tag is "VBZ" or "VBP" or "VBD";
            }
            else if (tree[child].Relation is "cop")
            {
                // "were to take delivery": before a bare verb "be" is no copula, whatever a parser calls it.
                finite |= tree[index].Tag == "VB" && tree[child].Tag is "VBZ" or "VBP" or "VBD";
            }
            else if (tree.Is(child, "advmod") || tree.Is(child, "cc"))
            {
                better |= lemma is "better" or "well" && tree[child].Tag == "RBR" && child < index && tree[index].Tag == "VB";
                negated |= lemma is "not" or "never" or "n't" or "nor" or "neither" or "hardly" or "scarcely" && !IsOnly(tree, child) || lemma is "long" or "longer" && tree.HasChild(child, "advmod", "no");
            }
            else if (tree.Is(child, "obj") || tree[child].Relation is "nsubj" or "nsubj:pass")
            {
                negated |= tree.HasChild(child, "det", "no") || tree.HasChild(child, "det", "neither") || tree.HasChild(child, "cc", "neither") || lemma is "nobody" or "none" || lemma is "nothing" && !IsBut(tree, child + 1)
                    || IsNotOne(tree, child)
                    || tree.HasChild(child, "advmod", "hardly") || tree.HasChild(child, "advmod", "scarcely");
            }
            else if (tree.Is(child, "mark"))
            {
                // "so as to lead" is one mark.
                to |= lemma == "to" || tree.HasChild(child, "fixed", "to");
            }
        }

        // "has to stop", "needs to stop"; "had to" tells of the past, "has a way to" of means, and "has yet to" of what is undone.
        obligation |= to && tree[index] is { Relation: "xcomp", Head: >= 0 and var duty } && tree.Lemma(duty) is "have" or "need" && tree[duty].Tag is "VBZ" or "VBP" && tree.Child(duty, "obj") < 0 && !tree.HasChild(duty, "advmod", "yet");
        // "would do well to stop", "would be well advised to stop"
        obligation |= to && tree[index] is { Relation: "xcomp" or "advcl", Head: >= 0 and var wise } && tree.Lemma(wise) is "do" or "advise" or "advised" && tree.HasChild(wise, "advmod", "well");
        // "had better stop"
        obligation |= better && had;
        // "is to visit": a copula before an infinitive.
        bool isTo = finite && to && tree[index].Tag is "VB" or "VBN" || to && tree[index] is { Relation: "xcomp", Head: >= 0 and var going } && IsGoingTo(tree, going, index);
        // "cannot but regret": what one cannot but do one does.
        bool isMust = possible && negated && index > 0 && tree.Lemma(index - 1) is "but";
        // "must have fired it": a guess at what was.
        bool isGuess = must && perfect;
        (possible, negated) = (possible && !isMust || isGuess, negated && !isMust);
        return new(future || isTo, would, obligation && !isGuess, possible, negated, be && tree[index].Tag is "VBG", to && !isTo, perfect);
    }

    /// <summary>Whether a verb and its infinitive stand in <c>is going to send</c>.</summary>
    public static bool IsGoingTo(SentenceTree tree, int going, int infinitive) =>
        tree.Lemma(going) == "go" && tree[going].Tag == "VBG" && tree.HasChild(going, "aux", "be") && tree.HasChild(infinitive, "mark", "to");

    // "nothing but a ceasefire will help"
    private static bool IsBut(SentenceTree tree, int next) => next < tree.Count && tree.Lemma(next) == "but";

    // "Not a single shot was fired", but "not all agreed".
    private static bool IsNotOne(SentenceTree tree, int noun) =>
        tree.HasChild(noun, "advmod", "not") && (tree.HasChild(noun, "amod", "single") || tree.HasChild(noun, "nummod", "one") || tree.HasChild(noun, "det", "one"));

    // "not only cut jobs but …" has cut them.
    private static bool IsOnly(SentenceTree tree, int negation) =>
        negation + 1 < tree.Count && tree.Lemma(negation + 1) is "only" or "just" or "merely" or "simply" && tree[negation + 1].Category == WordCategory.Adverb;
}
