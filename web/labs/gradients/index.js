/** Vanishing and exploding gradients: what reaches the first layer? */
import '../../components/nn-formula.js'
import '../../components/nn-table.js'
import { mount } from '../../lab/element.js'
import formulas from './formulas.tex.js?formulas'
import lab from './lab.js'
import { style } from './style.js'
import { GradientsLab, views } from './view.js'

export const tag = mount(lab, { formulas, style, views }, GradientsLab)
